import { defineTableSource } from '../../records/table/table-source.ts'

/** What is held where: a data catalog's export, or a list that somebody keeps. */
export const dataHoldings = defineTableSource({
  id: 'data-holdings',
  title: 'Data held by systems',
  docs: 'One row a system and a kind of data, with the number of records and whether the truth is there: an export of a data catalog.',
  fields: {
    system: {
      aliases: ['system', 'application', 'service', 'database', 'source system', 'quelle', 'anwendung'],
      required: true,
      docs: 'Who holds it',
    },
    entity: {
      aliases: ['entity', 'data object', 'business object', 'table', 'dataset', 'object', 'datenobjekt'],
      required: true,
      docs: 'What it holds',
    },
    records: { aliases: ['records', 'rows', 'row count', 'volume', 'documents', 'anzahl', 'datensätze'], docs: 'How many' },
    truth: {
      aliases: ['system of record', 'master', 'golden source', 'is master', 'führend', 'führendes system', 'usage'],
      docs: 'Whether the truth is there',
    },
  },
  typical: ['records', 'truth'],
  toFacts: (row) => {
    const system = row.text('system')
    const entity = row.text('entity')
    if (system === undefined || entity === undefined) return 'It names no system, or nothing that it holds.'
    const truth = row.text('truth')
    const systemOfRecord = truth === undefined ? undefined : /^(?:y|yes|true|ja|x|1|master|golden|führend)/i.test(truth)
    return [{ kind: 'holding', system, entity, records: row.count('records'), systemOfRecord, at: row.at }]
  },
})
