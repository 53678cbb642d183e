import fs from 'node:fs'
import { recordRelation } from '../../src/modules/register/index.ts'
import type { Actor, Ctx } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { type Cast, loadCast, personNamed } from './cases/cast.ts'
import { drawFrom } from './cases/draw.ts'
import { type Kin, listKin } from './groups/list-kin.ts'
import { peopleAndSites } from './groups/people-and-sites.ts'

const DAY = 86_400_000
const NOTE = 'Supposed from the name alone, for this demonstration: not checked with the company'

/** Groups of large employers that share a name, their invented people and their invented sites. Accounts must be there: the one with an account leads. */
export async function seedDemoGroups(
  given: Pick<Ctx, 'engine' | 'now' | 'reactions'>,
  progress: (words: string) => void = () => {}
): Promise<number> {
  progress('Groups: families of large employers, with invented people and sites')
  const actor = manager(await loadCast(given))
  const ctx: Ctx = { ...given, actor, now: () => new Date(given.now().getTime() - 90 * DAY) }
  return inTransaction(ctx, async (tx) => {
    const families = await familiesOf(tx)
    for (const [parent, ...children] of families) await joinUp(tx, parent, children)
    const parents = families.flatMap(([parent]) => (parent ? [parent] : []))
    await peopleAndSites(tx, parents, drawFrom('groups'))
    return families.length
  })
}

const manager = (cast: Cast): Actor => personNamed(cast, 'Harriet Lindqvist')

async function familiesOf(ctx: Ctx): Promise<Kin[][]> {
  const names: string[] = JSON.parse(fs.readFileSync(new URL('groups/families.json', import.meta.url), 'utf8'))
  const kin = await listKin(ctx, names)
  const families = [...new Set(kin.map(({ family }) => family))]
  return families.map((one) => kin.filter(({ family }) => family === one)).filter(({ length }) => length > 1)
}

async function joinUp(ctx: Ctx, parent: Kin | undefined, children: readonly Kin[]) {
  for (const { id } of parent ? children : [])
    await recordRelation(ctx, { childId: id, parentId: parent?.id ?? '', kind: 'subsidiary', fromOn: '', note: NOTE })
}
