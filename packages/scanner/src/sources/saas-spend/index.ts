import { addDays } from '../../records/table/values.ts'
import { defineTableSource } from '../../records/table/table-source.ts'

/** Invoices and card payments, a row each. */
export const saasSpend = defineTableSource({
  id: 'saas-spend',
  title: 'Invoices and payments',
  docs: 'One row an invoice or payment: who got how much, when, for which time. CSV or Excel.',
  fields: {
    vendor: {
      aliases: [
        'vendor',
        'vendor name',
        'merchant',
        'merchant name',
        'supplier',
        'payee',
        'creditor',
        'lieferant',
        'kreditor',
        'empfänger',
        'zahlungsempfänger',
        'counterparty',
      ],
      required: true,
      docs: 'Who was paid',
    },
    amount: {
      aliases: [
        'amount',
        'net amount',
        'invoice amount',
        'total',
        'spend',
        'net',
        'betrag',
        'nettobetrag',
        'rechnungsbetrag',
        'montant',
        'amount net',
      ],
      required: true,
      docs: 'What was paid',
    },
    date: {
      aliases: [
        'date',
        'invoice date',
        'payment date',
        'posting date',
        'transaction date',
        'booking date',
        'datum',
        'rechnungsdatum',
        'buchungsdatum',
        'belegdatum',
      ],
      required: true,
      docs: 'When',
    },
    from: { aliases: ['period start', 'service period start', 'from', 'leistungszeitraum von', 'von'], docs: 'First day it pays for' },
    until: { aliases: ['period end', 'service period end', 'to', 'until', 'leistungszeitraum bis', 'bis'], docs: 'Last day it pays for' },
    product: { aliases: ['product', 'description', 'memo', 'text', 'buchungstext', 'verwendungszweck', 'item'], docs: 'What for' },
    currency: { aliases: ['currency', 'currency code', 'währung', 'devise'], docs: 'ISO 4217 code' },
  },
  typical: ['amount', 'date'],
  toFacts: (row) => {
    const vendor = row.text('vendor')
    if (vendor === undefined) return 'It names nobody who was paid.'
    const amount = row.amount('amount', row.text('currency')?.toUpperCase())
    const date = row.date('date')?.slice(0, 10)
    if (amount === undefined) return 'It has no amount that can be read, or none with a currency.'
    if (date === undefined) return 'It has no date.'
    const from = row.date('from')?.slice(0, 10)
    const until = row.date('until')?.slice(0, 10)
    return [
      {
        kind: 'bill',
        vendor,
        product: row.text('product'),
        service: undefined,
        resource: undefined,
        category: undefined,
        amount,
        costKind: 'licence',
        basis: 'billed',
        window: { from: from ?? date, until: until ?? (from === undefined ? date : addDays(from, 30)) },
        isOnce: false,
        at: row.at,
      },
    ]
  },
})
