import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Column, ColumnType } from '../../tables/column.ts'
import { edgeColumns } from '../../tables/edge-columns.ts'
import { factColumns, listFacts } from '../../tables/facts.ts'
import { nodeColumns } from '../../tables/node-columns.ts'
import type { Renderer } from '../renderer.ts'

/** Tables for DuckDB, Spark, pandas and warehouses: nodes, edges, and every line or record that supports one of them. */
export const parquet: Renderer = {
  title: 'Parquet tables of nodes, edges and facts, for DuckDB and Spark',
  render: (analysis) => [
    { name: 'parquet/nodes.parquet', bytes: toParquet(nodeColumns(analysis), analysis.inventory.nodes) },
    { name: 'parquet/edges.parquet', bytes: toParquet(edgeColumns, analysis.inventory.edges) },
    { name: 'parquet/facts.parquet', bytes: toParquet(factColumns, [...listFacts(analysis.inventory)]) },
  ],
}

const TYPES: Readonly<Record<ColumnType, 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN'>> = {
  string: 'STRING',
  integer: 'INT32',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
}

function toParquet<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array {
  const written = parquetWriteBuffer({
    columnData: columns.map(({ name, type, valueOf }) => ({
      name,
      type: TYPES[type],
      data: rows.map((row) => valueOf(row) ?? null),
      nullable: true,
    })),
  })
  return new Uint8Array(written)
}
