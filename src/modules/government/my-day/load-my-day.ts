import { type Ctx, demand } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MyDayContribution, MyDayPart } from './my-day-part.ts'

export type MyDay = { day: string } & Required<MyDayPart>

/** The reader's working day, from every module that has something to say of it. */
export async function loadMyDay(ctx: Ctx, contributions: readonly MyDayContribution[]): Promise<MyDay> {
  demand(ctx, 'work.see')
  const inOrder = contributions.toSorted((a, b) => a.position - b.position)
  return inTransaction(ctx, async (tx) => {
    const parts: MyDayPart[] = []
    for (const { load } of inOrder) parts.push(await load(tx))
    return {
      day: dayInWords(tx.now()),
      facts: parts.flatMap(({ facts }) => facts ?? []),
      main: parts.flatMap(({ main }) => main ?? []),
      beside: parts.flatMap(({ beside }) => beside ?? []),
      trends: parts.flatMap(({ trends }) => trends ?? [])
    }
  })
}
