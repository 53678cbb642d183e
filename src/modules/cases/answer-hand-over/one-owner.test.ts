import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor, Ctx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { acceptHandOver } from './accept-hand-over.ts'
import { pullBackHandOver } from './pull-back-hand-over.ts'

const CASES = 50
const DEEDS = 1000

let engine: Engine
let desks: Desks
const references: string[] = []
const tick = { at: Date.parse('2026-11-23T10:00:00Z') }
const nextMoment = () => {
  tick.at += 1
  return new Date(tick.at)
}
const as = (actor: Actor): Ctx => realCtx(engine, actor, nextMoment)

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  for (let n = 0; n < CASES; n += 1) {
    const raised = await raiseCase(as(desks.centralDesk.worker), {
      words: `Case ${n}: nobody will say when our trial gets power at the new site.`,
      business: { id: desks.laboratory.id },
      contact: { name: 'Ada Marsh', email: 'ada@example.com' },
      shareConsent: true
    })
    references.push(raised.reference)
  }
})
afterAll(() => engine.close())

const rowsOf = async <R extends object>(query: string) => (await withSession(engine, (s) => s.query<R>(query))).rows

test(`${DEEDS} hand-overs, acceptances and pull-backs at once on ${CASES} cases leave each with one owner and its whole line`, async () => {
  const workers = [desks.lifeSciences, desks.cleanEnergy, desks.centralDesk].flatMap((desk) => [
    { ...desk, actor: desk.worker },
    { ...desk, actor: desk.colleague }
  ])
  const others = (teamId: string) => workers.filter((one) => one.teamId !== teamId)
  let seed = 20261123
  const draw = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * below)
  }
  const deed = () => {
    const reference = references[draw(CASES)] ?? ''
    const who = workers[draw(workers.length)] ?? workers[0]
    if (!who) throw new Error('Nobody is at work')
    const to = others(who.teamId)[draw(4)]?.teamId ?? ''
    const kind = draw(5)
    if (kind < 2) return handOverCase(as(who.actor), reference, { toTeam: to, note: 'It is for you.' })
    if (kind < 4) return acceptHandOver(as(who.actor), reference)
    return pullBackHandOver(as(who.actor), reference)
  }
  const results = await Promise.allSettled(Array.from({ length: DEEDS }, deed))
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const known = (error: unknown) =>
    error instanceof RuleBroken || error instanceof NotFound || error instanceof Conflict
  expect(refused.filter((error) => !known(error))).toEqual([])
  expect(DEEDS - refused.length).toBeGreaterThan(CASES)

  const [kept] = await rowsOf<Record<string, number>>(`select
      (select count(*) from cases.case c where 1 <> (select count(*) from cases.ownership o where o.case_id = c.id and o.to_at is null))::int as without_one_owner,
      (select count(*) from cases.case c join cases.ownership o on o.case_id = c.id and o.to_at is null where o.team_id <> c.owner_team_id)::int as differing,
      (select count(*) from (select from_at, lag(to_at) over (partition by case_id order by position) as before from cases.ownership) g
        where before is not null and before <> from_at)::int as gaps,
      (select count(*) from cases.ownership)::int - (select count(*) from cases.case)::int
        - (select count(*) from cases.hand_over where answer = 'accepted')::int as unexplained,
      (select count(*) from cases.hand_over)::int - (select count(*) from platform.audit_event where event = 'case.handed-over')::int as unheard`)
  expect(kept).toEqual({ without_one_owner: 0, differing: 0, gaps: 0, unexplained: 0, unheard: 0 })
  expect(
    (await rowsOf<{ n: number }>("select count(*)::int as n from cases.hand_over where answer = 'accepted'"))[0]?.n
  ).toBeGreaterThan(20)
})

test('the database itself refuses a second owner, and the application may not write the line of owners', async () => {
  const second = `insert into cases.ownership (case_id, position, team_id, from_at)
    select case_id, position + 1, team_id, now() from cases.ownership where to_at is null limit 1`
  await expect(withSession(engine, (s) => s.exec(second))).rejects.toThrow('one_owner_a_case')
  await expect(
    withSession(engine, async (s) => {
      await s.exec('begin; set local role sector_office_app')
      await s.exec(second).finally(() => s.exec('rollback'))
    })
  ).rejects.toThrow('permission denied')
  await expect(withSession(engine, (s) => s.exec('update cases.case set owner_team_id = null'))).rejects.toThrow(
    'null value'
  )
})
