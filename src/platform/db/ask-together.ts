import { type CompiledQuery, type OperationNodeSource, sql } from 'kysely'
import { type Ctx, openTx, type Tx } from '../ctx.ts'

/** The columns of a row that hold a moment: in JSON they are text, and are read as dates again. */
type Moments<R> = { [K in keyof R as R[K] extends Date | null ? (R[K] extends null ? never : K) : never]: true }
type Asked<R> = OperationNodeSource & { compile(...how: never[]): CompiledQuery<R> }
type Question = { rows: OperationNodeSource; then: (rows: unknown[]) => void; fail: (error: unknown) => void }

const waiting = new WeakMap<Tx, Question[]>()

/**
 * The rows of a question, asked of the database together with whatever else is asked of the same transaction at the same
 * moment: a page made of many parts is one round trip, not one for each. Large whole numbers and amounts come as JSON numbers:
 * a question that has some says `::text`.
 */
export async function askTogether<R>(ctx: Ctx, rows: Asked<R>, moments: Moments<R>): Promise<R[]> {
  const tx = openTx(ctx)
  const found = await new Promise<unknown[]>((then, fail) => {
    const questions = waiting.get(tx)
    const question = { rows, then, fail }
    if (questions) questions.push(question)
    else {
      waiting.set(tx, [question])
      // Once every part that could run has asked what it wants to know.
      Promise.resolve().then(() => process.nextTick(answer, tx))
    }
  })
  const dates = Object.keys(moments) as (keyof R)[]
  return (found as R[]).map((row) => withDates(row, dates))
}

async function answer(tx: Tx) {
  const questions = waiting.get(tx) ?? []
  waiting.delete(tx)
  try {
    const columns = questions.map(({ rows }, at) => inJson(rows).as(`q${at}`))
    const [answers] = await tx.db.selectNoFrom(columns).execute()
    questions.forEach(({ then }, at) => void then((answers as Record<string, unknown[]>)[`q${at}`] ?? []))
  } catch (error) {
    for (const { fail } of questions) fail(error)
  }
}

const inJson = (rows: OperationNodeSource) =>
  sql<unknown[]>`(select coalesce(json_agg(row_to_json(r)), '[]') from (${rows}) r)`

function withDates<R>(row: R, dates: readonly (keyof R)[]): R {
  const read: Record<keyof R, unknown> = { ...row } as Record<keyof R, unknown>
  for (const date of dates) if (row[date] !== null) read[date] = new Date(row[date] as string)
  return read as R
}
