import type { Ctx } from '../../../platform/ctx.ts'

/** What other modules know of how an account fares. A day nobody knows is left out. */
export type AccountSignal = {
  lastContactOn?: string | undefined
  nextContactOn?: string | undefined
  promisesOpen: number
  promisesOverdue: number
}

/** Given the heads of groups, what is known of each, over the whole group and within what the reader may see: one query for all. */
export type AccountSignals = (ctx: Ctx, businessIds: readonly string[]) => Promise<ReadonlyMap<string, AccountSignal>>

const contributions: AccountSignals[] = []

/** The slot by which the modules above say when somebody was last in touch and which promises are late; filled in a module's list. */
export function contributeAccountSignals(signals: AccountSignals): void {
  if (!contributions.includes(signals)) contributions.push(signals)
}

/** What every contribution says, taken together: the latest contact, the nearest next one, promises added up. */
export async function signalsOf(ctx: Ctx, businessIds: readonly string[]): Promise<ReadonlyMap<string, AccountSignal>> {
  const all = new Map<string, AccountSignal>()
  if (businessIds.length === 0) return all
  for (const contribution of contributions)
    for (const [id, said] of await contribution(ctx, businessIds)) all.set(id, both(all.get(id), said))
  return all
}

function both(one: AccountSignal | undefined, other: AccountSignal): AccountSignal {
  if (!one) return other
  return {
    lastContactOn: [one.lastContactOn, other.lastContactOn]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    nextContactOn: [one.nextContactOn, other.nextContactOn]
      .filter((day) => day !== undefined)
      .sort()
      .at(0),
    promisesOpen: one.promisesOpen + other.promisesOpen,
    promisesOverdue: one.promisesOverdue + other.promisesOverdue
  }
}
