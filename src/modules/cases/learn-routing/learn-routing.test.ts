import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { keepTeam } from '../../government/index.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import type { Question } from '../text-router/load-questions.ts'
import { serializeTextRouter } from '../text-router/serialize-text-router.ts'
import { aTextRouter, routingSeeds, someQuestions } from '../text-router/text-router.factory.ts'
import { trainOnQuestions } from '../text-router/train-text-router.ts'
import { keepRoutingModel } from '../train-router/keep-routing-model.ts'
import { confirmedCases } from './confirmed-cases.ts'
import { isHeldBack } from './is-held-back.ts'
import { learnRouting } from './learn-routing.ts'

let engine: Engine
let desks: Desks
let team: string
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)
const job = () => ({ ...ctxAs(engine, theSystem('case.read-all', 'reference.keep'), () => at.now) })

// A word no question has: only who learns from these cases can know whose it is.
const words = (n: number) =>
  `The glimmerstone register sent our glimmerstone return number ${n} back again without a word.`
const receiver = (): Actor => ({ ...desks.centralDesk.worker, teams: [team] })

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  team = (
    await keepTeam(as(staff(['team.keep'])), { name: 'Minerals policy', kind: 'policy', bodySlug: 'hm-treasury' })
  ).id
})
afterAll(() => engine.close())

async function raiseAt(n: number, share = true) {
  return raiseCase(as(publicActor()), {
    words: words(n),
    business: { id: desks.bakery.id },
    contact: { name: 'Bo Reed', email: 'bo@example.com' },
    shareConsent: share
  })
}

async function confirm(reference: string) {
  await handOverCase(as(desks.centralDesk.worker), reference, { toTeam: team, note: 'Minerals are yours' })
  await acceptHandOver(as(receiver()), reference)
}

const train = async (lessons: readonly Question[]) =>
  serializeTextRouter(trainOnQuestions(routingSeeds, [...someQuestions(), ...lessons], () => {}))

test('refused without permission, and nothing is learned where no router is trained', async () => {
  await expect(learnRouting(as(staff(['case.read'])))).rejects.toMatchObject({ permission: 'reference.keep' })
  expect(await learnRouting(job())).toMatchObject({ replaced: false, words: 'No router is trained yet' })
})

test('only what people confirmed teaches: no guess, no open offer, nothing that may not be shared', async () => {
  await keepRoutingModel(job(), serializeTextRouter(aTextRouter()), 'seeds')
  await raiseAt(1)
  const offered = await raiseAt(2)
  await handOverCase(as(desks.centralDesk.worker), offered.reference, { toTeam: team, note: 'Perhaps yours' })
  const kept = await raiseAt(3)
  await confirm(kept.reference)
  const silent = await raiseAt(4, false)
  await withSession(engine, (s) =>
    s.query('update cases.case set owner_team_id = $1, visible_to_teams = $2 where id = $3', [team, [team], silent.id])
  )
  expect((await inTransaction(job(), confirmedCases)).map(({ id }) => id)).toEqual([kept.id])
  expect(await learnRouting(job(), { train })).toMatchObject({
    replaced: false,
    words: expect.stringContaining('Too little')
  })
})

test('a router that learned takes the place of the one before only if it is right as often; both are on record', async () => {
  let heldBack = 0
  for (let n = 10; heldBack < 5 || n < 40; n += 1) {
    const raised = await raiseAt(n)
    await confirm(raised.reference)
    if (isHeldBack(raised)) heldBack += 1
  }
  at.now = new Date('2026-11-29T03:10:00Z')
  const learned = await learnRouting(job(), { leastHeldBack: 3, train })
  expect(learned).toMatchObject({ replaced: true })
  const inUse = await newest()
  at.now = new Date('2026-12-06T03:10:00Z')
  // One that learned the wrong owner is judged by what people confirmed, and is not taken.
  const misled = await learnRouting(job(), {
    leastHeldBack: 3,
    train: (lessons) => train(lessons.map((one) => ({ ...one, department: 'Ministry of Defence' })))
  })
  expect(misled.replaced).toBe(false)
  expect(await newest()).toBe(inUse)
  const { rows } = await withSession(engine, (s) =>
    s.query<{ replaced: boolean; top1_after: number }>(
      'select replaced, top1_after from cases.routing_lesson where top1_after is not null order by learned_at'
    )
  )
  expect(rows).toMatchObject([
    { replaced: true, top1_after: 1 },
    { replaced: false, top1_after: 0 }
  ])
  const audited = await withSession(engine, (s) =>
    s.query("select 1 from platform.audit_event where event = 'routing-model.judged'")
  )
  expect(audited.rows.length).toBeGreaterThanOrEqual(3)
  const app = await testApp(engine, { now: () => at.now, settings: { DEMO: 'yes' } })
  const client = new Client(app)
  await client.signIn('wren-central')
  const { body } = await client.get('/cases/routing/learning')
  expect(body).toContain('It takes the place of the one before')
  expect(body).toContain('In use')
  const [used, first] = await versions()
  expect(body).toContain(`/cases/routing/learning/${first}`)
  const earlier = (await client.get(`/cases/routing/learning/${first}`)).body
  expect(earlier).toContain('By the body that took the cases on')
  expect(earlier).toContain('100% by the one in use')
  expect((await client.get(`/cases/routing/learning/${used}`)).body).toContain('This one')
  await app.close()
})

const newest = async () =>
  (
    await withSession(engine, (s) =>
      s.query<{ fingerprint: string }>('select fingerprint from cases.routing_model order by trained_at desc limit 1')
    )
  ).rows[0]?.fingerprint

const versions = async () =>
  (
    await withSession(engine, (s) =>
      s.query<{ name: string }>('select left(fingerprint, 10) as name from cases.routing_model order by in_use_at desc')
    )
  ).rows.map(({ name }) => name)
