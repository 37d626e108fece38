import { defineTableSource } from '../../records/table/table-source.ts'

/** A list of contracts as purchasing keeps it, in a spreadsheet or exported from one. */
export const saasContracts = defineTableSource({
  id: 'saas-contracts',
  title: 'Contracts of rented software',
  docs: 'One row a contract: what it costs, when it renews, what ending it takes. CSV or Excel.',
  fields: {
    vendor: {
      aliases: [
        'vendor',
        'vendor name',
        'supplier',
        'supplier name',
        'provider',
        'company',
        'lieferant',
        'anbieter',
        'kreditor',
        'hersteller',
        'fournisseur',
        'vertragspartner',
      ],
      required: true,
      docs: 'Who is paid, as written: legal name, product, reseller or domain',
    },
    product: {
      aliases: [
        'product',
        'product name',
        'application',
        'app',
        'software',
        'service',
        'tool',
        'produkt',
        'anwendung',
        'lösung',
        'produit',
        'description',
      ],
      docs: 'What is rented, where that is another name',
    },
    annualCost: {
      aliases: [
        'annual cost',
        'annual contract value',
        'acv',
        'annual value',
        'yearly cost',
        'cost per year',
        'annual spend',
        'annual amount',
        'contract annual cost',
        'jahreskosten',
        'kosten pro jahr',
        'jahresbetrag',
        'jährliche kosten',
        'coût annuel',
        'cost',
      ],
      docs: 'What it costs in a year, or a range',
    },
    monthlyCost: {
      aliases: ['monthly cost', 'cost per month', 'mrr', 'monatskosten', 'kosten pro monat', 'monatlich'],
      docs: 'What it costs in a month',
    },
    oneOff: {
      aliases: ['one-off cost', 'one off', 'setup fee', 'set-up fee', 'implementation fee', 'einmalkosten', 'einrichtungsgebühr'],
      docs: 'Paid once',
    },
    currency: {
      aliases: ['currency', 'currency code', 'währung', 'waehrung', 'devise', 'ccy'],
      docs: 'ISO 4217 code, where it does not stand with the amount',
    },
    seats: {
      aliases: [
        'seats',
        'licences',
        'licenses',
        'number of licenses',
        'number of seats',
        'quantity',
        'users',
        'lizenzen',
        'anzahl lizenzen',
        'anzahl',
        'nutzer',
        'plätze',
        'contract seats',
      ],
      docs: 'Licences that are paid for',
    },
    renewal: {
      aliases: [
        'renewal',
        'renewal date',
        'renews on',
        'end date',
        'contract end',
        'contract end date',
        'expiry',
        'expiry date',
        'expiration date',
        'term end',
        'end',
        'vertragsende',
        'verlängerung',
        'laufzeitende',
        'laufzeit bis',
        'kündbar zum',
        'échéance',
      ],
      docs: 'Date on which it renews or ends',
    },
    notice: {
      aliases: [
        'notice',
        'notice period',
        'notice days',
        'notice period days',
        'cancellation notice',
        'cancellation period',
        'contract notice',
        'kündigungsfrist',
        'frist',
        'préavis',
      ],
      docs: 'How long before that somebody has to say so: `90`, `3 months`',
    },
    minimumCommitment: {
      aliases: [
        'minimum commitment',
        'committed spend',
        'commitment',
        'minimum spend',
        'minimum',
        'mindestabnahme',
        'mindestumsatz',
        'contract minimum',
      ],
      docs: 'What has to be paid whether it is used or not',
    },
    terminationCost: {
      aliases: [
        'termination cost',
        'termination fee',
        'early termination fee',
        'exit cost',
        'exit fee',
        'contract termination',
        'ausstiegskosten',
        'kündigungskosten',
        'vertragsstrafe',
      ],
      docs: 'What ending it early costs',
    },
    owner: {
      aliases: [
        'owner',
        'business owner',
        'contract owner',
        'responsible',
        'cost center owner',
        'team',
        'department',
        'verantwortlich',
        'eigentümer',
        'abteilung',
        'responsable',
      ],
      docs: 'Team or function that answers for it',
    },
    category: { aliases: ['category', 'type', 'purpose', 'kategorie', 'zweck', 'spend category'], docs: 'What it is for' },
  },
  typical: ['renewal', 'annualCost', 'notice', 'seats'],
  toFacts: (row) => {
    const vendor = row.text('vendor') ?? row.text('product')
    if (vendor === undefined) return 'It names no vendor.'
    if (/^(?:total|sum|summe|gesamt|subtotal|zwischensumme|grand total)\b/i.test(vendor)) return 'It is a sum of others and no contract.'
    const currency = row.text('currency')?.toUpperCase()
    const monthly = row.amount('monthlyCost', currency)
    const yearOfMonths = monthly && { ...monthly, low: monthly.low * 12, high: monthly.high * 12 }
    return [
      {
        kind: 'contract',
        vendor,
        product: row.text('product'),
        annualCost: row.amount('annualCost', currency) ?? yearOfMonths,
        oneOff: row.amount('oneOff', currency),
        seats: row.count('seats'),
        renewal: row.date('renewal')?.slice(0, 10),
        noticeDays: row.days('notice'),
        minimumCommitment: row.amount('minimumCommitment', currency),
        terminationCost: row.amount('terminationCost', currency),
        owner: ownerOf(row.text('owner'), row.settings.keepsPersonalData),
        category: row.text('category'),
        at: row.at,
      },
    ]
  },
})

/** A mail address is a person; that there is one is told, who it is not. */
function ownerOf(owner: string | undefined, keeps: boolean): string | undefined {
  if (owner === undefined || keeps || !owner.includes('@')) return owner
  return 'a person (address left out)'
}
