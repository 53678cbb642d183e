import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { decidePlan } from '../decide-plan/decide-plan.ts'
import { holdReview } from '../hold-review/hold-review.ts'
import { keepExchange } from '../keep-exchange/keep-exchange.ts'
import { keepObjective } from '../keep-objective/keep-objective.ts'
import { makeContribution } from '../make-contribution/make-contribution.ts'
import { openAccount } from '../open-account/open-account.ts'
import { sendCheck } from '../send-check/send-check.ts'
import { sendPlan } from '../send-plan/send-plan.ts'
import type { WritePlan } from '../write-plan/write-plan.schema.ts'
import { writePlan } from '../write-plan/write-plan.ts'
import { comparePlans } from './compare-plans.ts'
import { loadPlan } from './load-plan.ts'
import { pieces } from './pieces.ts'

let engine: Engine
let world: AccountWorld
let id: string
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  const { works, lead, deputy } = world
  ;({ id } = await openAccount(as(world.director), {
    businessId: works,
    tier: 'priority',
    reason: 'Plans a plant',
    lead: lead.id,
    deputy: deputy.id
  }))
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor) => realCtx(engine, actor, now)
const plan: WritePlan = {
  companyPriorities: 'Power at the new site by 2028\nSkilled technicians',
  governmentPriorities: 'Investment in the north',
  strategy: 'Bring the network operator in first',
  marking: 'OFFICIAL-SENSITIVE'
}
const objective = {
  title: 'Grid date agreed',
  targetOn: '2027-03-01',
  progress: 25,
  status: 'open',
  id: undefined,
  detail: undefined,
  blocker: undefined
} as const

describe('a plan', () => {
  test('is written by its team, holds nothing above OFFICIAL, and is not sent without an objective', async () => {
    await expect(writePlan(as(world.caseworker), id, plan)).rejects.toThrow('permission')
    await expect(writePlan(as(world.third), id, plan)).rejects.toMatchObject({ permission: 'account.oversee' })
    await expect(
      writePlan(as(world.lead), id, { ...plan, strategy: 'TOP SECRET: none of this' })
    ).rejects.toMatchObject({ code: 'marked-too-high' })
    await expect(sendPlan(as(world.lead), id)).rejects.toMatchObject({ code: 'no-draft' })
    expect(await writePlan(as(world.lead), id, plan)).toEqual({ number: 1 })
    await expect(sendPlan(as(world.lead), id)).rejects.toMatchObject({ code: 'no-objective' })
  })
  test('goes to a director with what stands beside it, and comes back approved or with remarks', async () => {
    await keepObjective(as(world.deputy), id, objective)
    await keepExchange(as(world.lead), id, { side: 'business', kind: 'ask', words: 'One date for the connection' })
    await makeContribution(as(world.deputy), id, { words: 'Grants for the laboratory' })
    await sendPlan(as(world.lead), id)
    await expect(writePlan(as(world.lead), id, plan)).rejects.toMatchObject({ code: 'plan-with-the-director' })
    await expect(decidePlan(as(world.lead), id, { decision: 'approved', remarks: '' })).rejects.toThrow('permission')
    await decidePlan(as(world.director), id, { decision: 'approved', remarks: '' })
    expect((await loadPlan(as(world.lead), id)).approved?.number).toBe(1)
  })
  test('is compared version by version', async () => {
    const [first] = (await loadPlan(as(world.lead), id)).objectives
    await keepObjective(as(world.lead), id, { ...objective, id: first?.id, progress: 60, blocker: 'Planning' })
    await writePlan(as(world.lead), id, { ...plan, companyPriorities: 'Power at the new site by 2028\nA second line' })
    await sendPlan(as(world.lead), id)
    const { parts, from, to } = comparePlans(await loadPlan(as(world.lead), id), 1, 2)
    expect([from, to]).toEqual([1, 2])
    expect(parts[0]?.pieces).toEqual([
      { kind: 'kept', words: 'Power at the new site by 2028' },
      { kind: 'out', words: 'Skilled technicians' },
      { kind: 'in', words: 'A second line' }
    ])
    expect(parts[1]?.same).toBe(true)
    expect(parts[3]?.pieces.at(-1)?.words).toContain('60%, blocked: Planning')
    expect(pieces([], [])).toEqual([])
  })
  test('marked sensitive is for its team and those who oversee: others learn only that there is one to ask for', async () => {
    const stranger = await loadPlan(as(world.third), id)
    expect(stranger).toMatchObject({
      open: false,
      versions: [],
      objectives: [],
      exchanges: [],
      contributions: [],
      checks: [],
      reviews: []
    })
    const client = new Client(app)
    await client.signIn('third')
    const { body } = await client.get(`/accounts/${id}/plan`)
    expect(body).toContain('Ask Lena Marsh')
    expect(body).not.toContain('Grid date')
    expect((await client.get(`/accounts/${id}/plan/compare?from=1&to=2`)).statusCode).toBe(404)
    await client.signIn('lead')
    expect((await client.get(`/accounts/${id}/plan`)).body).toContain('OFFICIAL-SENSITIVE')
  })
  test('an objective that is reached stands at 100, and one of another account cannot be moved', async () => {
    await expect(keepObjective(as(world.lead), id, { ...objective, status: 'reached' })).rejects.toMatchObject({
      field: 'progress'
    })
    await expect(keepObjective(as(world.lead), id, { ...objective, id: crypto.randomUUID() })).rejects.toThrow(
      'does not exist'
    )
  })
})

describe('a review and the business’s own words', () => {
  test('a review moves the next one half a year on', async () => {
    const review = {
      planQuality: 4,
      cadenceKept: true,
      promisesKept: false,
      handOverRisk: 'some',
      remarks: 'Promise dates slip'
    } as const
    await expect(holdReview(as(world.third), id, review)).rejects.toThrow('permission')
    expect(await holdReview(as(world.lead), id, review)).toEqual({ nextOn: '2027-05-23' })
  })
  test('the business answers once, by a link that opens once; nobody outside the team reads it', async () => {
    await sendCheck(as(world.lead), id, { name: 'Ines Roe', email: 'ines@northmere.example' })
    await expect(
      sendCheck(as(world.lead), id, { name: 'Ines Roe', email: 'ines@northmere.example' })
    ).rejects.toMatchObject({ code: 'asked-of-late' })
    const { rows } = await withSession(engine, (s) =>
      s.query<{ body: string }>(`select body from platform.mail where key like 'relationship-check:%'`)
    )
    const link = /\/relationship\/open\/\S+/.exec(rows[0]?.body ?? '')?.[0] ?? ''
    const firm = new Client(app)
    const opened = await firm.submit(link, {})
    const form = opened.headers.location ?? ''
    expect((await new Client(app).get(form)).statusCode).toBe(404)
    expect((await firm.submit(form, { knowsWhom: '4' })).body).toContain('Select an answer')
    expect(
      (await firm.submit(form, { knowsWhom: '4', isHeard: '3', promisesKept: '2', words: 'Dates slip' })).statusCode
    ).toBe(303)
    expect((await firm.get(form)).body).toContain('Thank you')
    expect((await new Client(app).get(link)).statusCode).toBe(410)
    expect((await loadPlan(as(world.lead), id)).checks[0]).toMatchObject({ knows_whom: 4, words: 'Dates slip' })
    expect((await loadPlan(as(world.policy), id)).checks).toEqual([])
  })
})
