import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { accountOf } from '../account-of/account-of.ts'
import { loadAccount } from '../account-page/load-account.ts'
import { challengeProposal } from '../challenge-proposal/challenge-proposal.ts'
import { listProposals, loadProposal } from '../proposal-pages/load-proposals.ts'
import type { ProposeTier } from '../propose-tier/propose-tier.schema.ts'
import { proposeTier } from '../propose-tier/propose-tier.ts'
import { scoreOf } from '../propose-tier/score-of.ts'
import { decideProposal } from './decide-proposal.ts'

let engine: Engine
let world: AccountWorld
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
const aWeekOn = () => new Date('2026-11-30T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor, at = now) => realCtx(engine, actor, at)
const CRITERIA = ['footprint', 'investment', 'criticality', 'frontier', 'region', 'policy']
const scored = (score: number) =>
  CRITERIA.map((criterion) => ({ criterion, score, evidence: `Seen on the site visit: ${criterion}` }))
const clean = (): ProposeTier => ({
  ...{
    businessId: world.works,
    tier: 'strategic',
    reason: 'Makes the only supply',
    scores: scored(3),
    officeId: world.officeId
  },
  ...{ exception: undefined, lead: 'Lena Marsh', deputy: 'Dev Arkwright' }
})
const propose = (changed: Partial<ProposeTier> = {}, actor = world.lead) =>
  proposeTier(as(actor), { ...clean(), ...changed })
const agree = { decision: 'agreed', reason: 'The evidence stands', reviewOn: undefined } as const

test('the score weighs each criterion, and weights need not add up to 100', () => {
  expect(
    scoreOf([
      { weight: 20, score: 4 },
      { weight: 80, score: 0 }
    ])
  ).toBe(20)
  expect(
    scoreOf([
      { weight: 1, score: 4 },
      { weight: 1, score: 2 }
    ])
  ).toBe(75)
  expect(scoreOf([])).toBe(0)
})

describe('a proposal is refused', () => {
  test('to those who do not propose, without every criterion, below the score, and without a deputy', async () => {
    await expect(propose({}, world.administrator)).rejects.toThrow('permission')
    await expect(propose({ scores: scored(3).slice(1) })).rejects.toMatchObject({ field: 'score-footprint' })
    await expect(propose({ scores: scored(2) })).rejects.toMatchObject({ code: 'score-too-low', field: 'exception' })
    await expect(propose({ deputy: undefined })).rejects.toMatchObject({ field: 'deputy' })
    await expect(propose({ deputy: 'Lena Marsh' })).rejects.toMatchObject({ code: 'lead-is-deputy' })
    await expect(propose({ tier: 'end' })).rejects.toMatchObject({ code: 'not-managed' })
    expect(await listProposals(as(world.lead))).toEqual([])
  })
})

describe('from proposal to decision', () => {
  let id: string
  test('it is open a week, to other departments and not to its own', async () => {
    ;({ id } = await propose())
    await expect(propose()).rejects.toMatchObject({ code: 'proposed-already' })
    const words = { stance: 'another-tier', words: 'Half of it is one contract' } as const
    await expect(challengeProposal(as(world.director), id, words)).rejects.toMatchObject({ code: 'own-department' })
    await challengeProposal(as(world.policy), id, words)
    await expect(decideProposal(as(world.director), id, agree)).rejects.toMatchObject({
      code: 'still-open-to-challenge'
    })
    await expect(decideProposal(as(world.lead, aWeekOn), id, agree)).rejects.toThrow('permission')
    const loaded = await loadProposal(as(world.third), id)
    expect(loaded).toMatchObject({
      proposal: { score: 75 },
      challenges: [{ by_name: 'Pau Ogden' }],
      mayChallenge: true
    })
  })
  test('those who neither propose nor decide know nothing of it', async () => {
    expect(await listProposals(as(world.administrator))).toEqual([])
    await expect(loadProposal(as(world.administrator), id)).rejects.toThrow('does not exist')
  })
  test('a director agrees: the account is there with lead, deputy, tier and review', async () => {
    await decideProposal(as(world.director, aWeekOn), id, agree)
    expect(await accountOf(as(world.caseworker, aWeekOn), world.works)).toMatchObject({
      tier_code: 'strategic',
      lead: 'Lena Marsh',
      review_on: '2027-05-30'
    })
    await expect(decideProposal(as(world.director, aWeekOn), id, agree)).rejects.toThrow(
      'decided on this proposal already'
    )
  })
  test('another tier, then an end: everybody’s place ends that day, and it is kept', async () => {
    const change = await propose({ tier: 'priority', lead: undefined, deputy: undefined })
    await decideProposal(as(world.director, aWeekOn), change.id, agree)
    const account = await accountOf(as(world.lead), world.works)
    expect(account).toMatchObject({ tier_code: 'priority' })
    const end = await propose({
      tier: 'end',
      reason: 'Sold to a competitor',
      scores: [],
      lead: undefined,
      deputy: undefined
    })
    await decideProposal(as(world.director, aWeekOn), end.id, agree)
    expect(await accountOf(as(world.lead), world.works)).toBeUndefined()
    const { account: kept, team } = await loadAccount(as(world.lead, aWeekOn), account?.id ?? '')
    expect(kept).toMatchObject({ status: 'ended', ended_on: '2026-11-30', lead: null })
    expect(team.map(({ until_on }) => until_on)).toEqual(['2026-11-30', '2026-11-30'])
  })
})

describe('on the pages', () => {
  test('what was typed stays, and the criterion without evidence is named', async () => {
    const client = new Client(app)
    await client.signIn('lead')
    const page = `/accounts/propose/${world.bakery}`
    const sent = await client.submit(page, {
      tier: 'growth',
      reason: 'Grows fast',
      lead: 'Lena Marsh',
      'score-footprint': '3'
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('Grows fast')
    expect(sent.body).toContain('href="#score-footprint"')
    const fields = Object.fromEntries(
      CRITERIA.flatMap((code) => [
        [`score-${code}`, '2'],
        [`evidence-${code}`, 'As above']
      ])
    )
    const done = await client.submit(page, {
      tier: 'growth',
      reason: 'Grows fast',
      lead: 'Lena Marsh',
      deputy: 'Thea Pell',
      ...fields
    })
    expect(done.statusCode).toBe(303)
    const shown = await client.get(done.headers.location ?? '')
    expect(shown.body).toContain('Open to challenge until 30 November 2026')
    expect((await client.get('/accounts/proposals')).body).toContain('Harbour Bakery')
  })
  test('the public statement is made of the same rows', async () => {
    const { body } = await new Client(app).get('/offer')
    for (const words of ['Strategic account', 'Footprint in the United Kingdom', 'Lead account manager', 'Set locally'])
      expect(body).toContain(words)
  })
})
