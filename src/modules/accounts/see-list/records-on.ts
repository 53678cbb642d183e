import type { Ctx } from '../../../platform/ctx.ts'
import { allSearchables, type FoundRecord, searchableOf } from './searchables.ts'

type Kept = { id: string; search: string | null }

/** What the kept searches of records other than businesses find now, by list: one question for each kind of record. */
export async function recordsOn(
  ctx: Ctx,
  lists: readonly Kept[],
  showing: boolean
): Promise<Map<string, readonly FoundRecord[]>> {
  const on = new Map<string, readonly FoundRecord[]>()
  for (const searchable of allSearchables()) {
    const kept = lists.filter(({ search }) => searchableOf(search) === searchable).map(askedBy)
    if (kept.length === 0) continue
    for (const [id, found] of await searchable.find(ctx, kept, showing)) on.set(id, found)
  }
  return on
}

const askedBy = ({ id, search }: Kept) => ({ id, asked: new URLSearchParams(search?.split('?')[1] ?? '') })
