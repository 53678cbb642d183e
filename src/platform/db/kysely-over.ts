import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Session } from './engine.ts'

/** Typed SQL on a session that is already in a transaction; it can neither begin nor end one. */
export function kyselyOver(session: Session): Kysely<unknown> {
  const connection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      const { rows, rowCount } = await session.query<R>(sql, parameters)
      return { rows, numAffectedRows: BigInt(rowCount) }
    },
    streamQuery(): never {
      throw new Error('Streaming is done with keyset pages')
    }
  }
  const never = async () => {
    throw new Error('Only inTransaction opens and ends transactions')
  }
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        beginTransaction: never,
        commitTransaction: never,
        rollbackTransaction: never,
        releaseConnection: async () => {},
        destroy: async () => {}
      })
    }
  })
}
