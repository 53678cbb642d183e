import type { DuckDBConnection } from '@duckdb/node-api'

/** The first row of a query whose columns are all numbers. */
export async function firstRow(db: DuckDBConnection, query: string): Promise<Record<string, number>> {
  const rows = (await db.runAndReadAll(query)).getRowObjectsJson()
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]))
}
