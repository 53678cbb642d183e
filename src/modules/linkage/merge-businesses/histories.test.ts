import '../../../../test/support/app.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, RuleBroken } from '../../../platform/errors.ts'
import { heldRows } from '../../register/index.ts'
import { placesOf } from '../identity/places-of.factory.ts'
import { aStarWorld, type StarWorld } from '../linkage.factory.ts'
import { setApart } from '../set-apart/set-apart.ts'
import { splitBusiness } from '../split-business/split-business.ts'
import { undoMerge } from '../undo-merge/undo-merge.ts'
import { undoSplit } from '../undo-split/undo-split.ts'
import { mergeBusinesses } from './merge-businesses.ts'

/** How many histories are played on a real database; the rules alone are played ten thousand times beside this. */
const HISTORIES = 12

let engine: Engine
let steward: Ctx
let world: StarWorld
let before: string
beforeAll(async () => {
  engine = await freshDatabase()
  steward = ctxAs(engine, staff(['business.merge', 'linkage.review']))
  world = await aStarWorld(steward)
  before = await everything()
})
afterAll(() => engine.close())

const WHAT = [
  'select id, merged_into, primary_sector, primary_frontier, prominence from register.business order by id',
  'select id, business_id, is_first from register.contact order by id',
  'select id, business_id from register.site order by id',
  'select id, child_id, parent_id, controls from register.relation order by id',
  'select id, business_id, is_primary, withdrawn_at from register.sector_assertion order by id',
  'select business_id, group_id, parent_id, depth from register.group_member order by 1',
  'select * from register.holding_moved order by 1, 2, 3',
  'select record_id, business_id, by from linkage.linked_record order by 1',
  `select primary_sector, count(*) from register.business where merged_into is null group by 1
     except all select sector, sum(businesses) from register.facet_cell group by 1`
]

/** All there is, to the letter. */
const everything = () =>
  inTransaction(ctxAs(engine, theSystem('business.merge')), async (tx) => {
    const all: unknown[] = []
    for (const query of WHAT) all.push((await openTx(tx).session.query(query)).rows)
    return JSON.stringify(all)
  })

const pick = fc.nat(100)
const steps = fc.array(
  fc.record({ do: fc.constantFrom('merge', 'merge', 'merge', 'split', 'undo', 'apart'), a: pick, b: pick, c: pick }),
  { minLength: 4, maxLength: 8 }
)
type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never
type Done = { kind: 'merge' | 'split'; id: string }

const of = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const REASON = { reason: 'As the dice fell' }

test('any history on a real database: every undo brings all back to the letter, in whatever order', async () => {
  const kinds = { merge: 0, split: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(steps, fc.array(pick, { minLength: 40, maxLength: 40 }), async (history, dice) => {
      const done: Done[] = []
      for (const step of history) {
        const was = await everything()
        const made = await refusedOr(() => play(step, done))
        if (made === undefined) {
          expect(await everything()).toBe(was)
          kinds.refused += 1
        } else if (made) {
          kinds[made.kind] += 1
          await undo(made)
          expect(await everything()).toBe(was)
          const again = await play(step, done)
          if (again) done.push(again)
        }
        await nobodyLeadsOn()
        await placesAreThoseOfTheRules()
      }
      await undoAll(done, dice)
      expect(await everything()).toBe(before)
      await liftAll()
    }),
    { numRuns: HISTORIES, seed: 41, endOnFailure: true }
  )
  expect(Math.min(kinds.merge, kinds.split, kinds.refused)).toBeGreaterThan(3)
})

async function refusedOr<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof Conflict) return undefined
    throw error
  }
}

/** Plays a step; null when there was nothing to play it on. */
async function play(step: Step, done: Done[]): Promise<Done | null> {
  const a = of(world.businesses, step.a) ?? ''
  const b = of(world.businesses, step.b) ?? ''
  if (step.do === 'merge')
    return { kind: 'merge', id: (await mergeBusinesses(steward, a, { otherId: b, ...REASON })).id }
  if (step.do === 'split') {
    const held = of(await heldRows(steward, a), step.c)
    const spoken = await speakingOf(a)
    const records = spoken.length > 0 ? [of(spoken, step.c) ?? ''] : []
    if (!held && records.length === 0) return null
    const { id } = await splitBusiness(steward, a, { toId: b, records, held: held ? [held.key] : [], ...REASON })
    return { kind: 'split', id }
  }
  if (step.do === 'apart') {
    // Only now and then, or nothing would be merged any more.
    if (step.c % 3 === 0) await setApart(steward, a, { otherId: b, ...REASON })
    return null
  }
  const one = of(done, step.c)
  if (one) {
    await undo(one)
    done.splice(done.indexOf(one), 1)
  }
  return null
}

const speakingOf = (id: string) =>
  inTransaction(steward, async (tx) =>
    (
      await openTx(tx).session.query<{ record_id: string }>(
        'select record_id from linkage.linked_record where business_id = $1 order by 1',
        [id]
      )
    ).rows.map(({ record_id }) => record_id)
  )

const undo = ({ kind, id }: Done) => (kind === 'merge' ? undoMerge : undoSplit)(steward, id, REASON)

/** Undoes what stands in the order of the dice; what waits for something later is tried again after it. */
async function undoAll(done: readonly Done[], dice: readonly number[]) {
  let left = done
    .map((one, at) => ({ one, at: dice[at] ?? 0 }))
    .sort((x, y) => x.at - y.at)
    .map(({ one }) => one)
  for (let round = 0; left.length > 0 && round < 20; round += 1) {
    const waiting: Done[] = []
    for (const one of left) if ((await refusedOr(() => undo(one).then(() => true))) === undefined) waiting.push(one)
    left = waiting
  }
  expect(left).toEqual([])
}

async function nobodyLeadsOn() {
  const { rows } = await inTransaction(steward, (tx) =>
    openTx(tx).session.query(
      `select a.id from register.business a join register.business b on b.id = a.merged_into where b.merged_into is not null
       union all select x.one_id from linkage.apart x join register.business a on a.id = x.one_id join register.business b on b.id = x.other_id
         where x.lifted_at is null and coalesce(a.merged_into, a.id) = coalesce(b.merged_into, b.id)`
    )
  )
  expect(rows).toEqual([])
}

/** What the database says each record of a list speaks of is what follows from all that was said. */
const placesAreThoseOfTheRules = () =>
  inTransaction(steward, async (tx) => {
    const pairs = async (query: string) =>
      (await openTx(tx).session.query<{ a: string; b: string }>(query)).rows.map(({ a, b }) => [a, b] as const)
    const decided = 'select record_id as a, business_id as b from linkage.decision where reopened_at is null and answer'
    const identity = {
      merges: await pairs('select kept_id as a, merged_id as b from linkage.merge where undone_at is null'),
      apart: [],
      same: await pairs(`${decided} = 'same'`),
      different: await pairs(`${decided} <> 'same'`),
      linked: await pairs(`select record_id as a, business_id as b from linkage.link where band = 'linked'`)
    }
    const stands = new Map(await pairs('select id as a, stands_for as b from register.business_merged'))
    const view = await pairs('select record_id as a, business_id as b from linkage.linked_record')
    const rank = (id: string) => `${stands.has(id) ? 1 : 0} ${id}`
    expect(new Map(view.sort())).toEqual(new Map([...placesOf(identity, rank)].sort()))
    const toldApart = await pairs(
      `select b.id as a, b.name as b from register.business_to_match b left join register.names_to_match n on n.business_id = b.id
       where (select array_agg(name order by name) from unnest(b.other_names) name) is distinct from (select array_agg(name order by name) from unnest(n.names) name)`
    )
    expect(toldApart).toEqual([])
  })

const liftAll = () =>
  inTransaction(steward, (tx) =>
    openTx(tx).session.query(
      `update linkage.apart set lifted_at = now(), lift_reason = 'the next history', lifted_by_name = 'test' where lifted_at is null`
    )
  )
