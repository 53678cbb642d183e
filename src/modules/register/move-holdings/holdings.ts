import type { Ctx } from '../../../platform/ctx.ts'

type Facts = Readonly<Record<string, string | boolean>>

/** A column by which a module holds something of a business: what must move when two records turn out to be one business. */
export type Holding = {
  table: string
  column: string
  one: string
  many: string
  /** The column people know one by; what has such a name can be taken out by itself when a business is split. */
  named?: string
  /** What changes so that it fits beside what the other record holds; put back when the merge is undone. */
  yields?: Facts
  /** What changes while it waits with the old record because the other holds the same. */
  waits?: Facts
}

/** Why these businesses must not become one, in words; undefined when nothing speaks against it. */
export type Hindrance = (ctx: Ctx, businessIds: readonly string[]) => Promise<string | undefined>

const holdings: Holding[] = []
const hindrances: Hindrance[] = []

/** The slot by which every module says what it holds of a business, and what would make a merge unsafe; filled where it is listed. */
export function contributeHoldings(held: readonly Holding[], hindrance?: Hindrance): void {
  const same = (one: Holding) => holdings.some(({ table, column }) => table === one.table && column === one.column)
  holdings.push(...held.filter((one) => !same(one)))
  if (hindrance && !hindrances.includes(hindrance)) hindrances.push(hindrance)
}

export const allHoldings = (): readonly Holding[] => holdings

/** The first thing that any module has against making these one. */
export async function hindranceTo(ctx: Ctx, businessIds: readonly string[]): Promise<string | undefined> {
  for (const hindrance of hindrances) {
    const words = await hindrance(ctx, businessIds)
    if (words) return words
  }
  return undefined
}
