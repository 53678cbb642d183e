import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { aConfirmedContact, speakingForFirm } from '../../../../test/support/a-firm.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { recordRelation } from '../../register/index.ts'
import { answerAsk } from '../answer-ask/answer-ask.ts'
import { keepExchange } from '../keep-exchange/keep-exchange.ts'
import { openAccount } from '../open-account/open-account.ts'
import { loadPlan } from '../plan-pages/load-plan.ts'
import { writePlan } from '../write-plan/write-plan.ts'
import { shareAsk } from './share-ask.ts'
import { withdrawAsk } from './withdraw-ask.ts'

const now = () => new Date('2026-11-23T10:00:00Z')
const NEVER = '00000000-0000-7000-8000-00000000dead'
let engine: Engine
let world: AccountWorld
let app: Awaited<ReturnType<typeof testApp>>
let account: string
let asks: Record<string, string>
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' }, personas: accountPersonas })
  const opened = await openAccount(as('director'), {
    ...{ businessId: world.works, tier: 'growth', reason: 'Grows', lead: world.lead.id, deputy: world.deputy.id }
  })
  account = opened.id
  const words = { companyPriorities: 'ROOM plan', governmentPriorities: 'JOBS plan', strategy: 'STRATEGY plan' }
  await writePlan(as('lead'), account, { ...words, marking: 'OFFICIAL-SENSITIVE' })
  for (const [side, kind, said] of [
    ['business', 'ask', 'HEAVY words on a grid date'],
    ['business', 'ask', 'A second laboratory licence'],
    ['business', 'offer', 'Forty apprentices'],
    ['government', 'ask', 'A plant in the north']
  ] as const)
    await keepExchange(as('lead'), account, { side, kind, words: said })
  asks = Object.fromEntries((await loadPlan(as('lead'), account)).exchanges.map((one) => [one.words, one.id]))
  await aConfirmedContact(engine, world.works, 'Nia North', 'nia@northmere.example', now)
  await aConfirmedContact(engine, world.bakery, 'Bo Reed', 'bo@bakery.example', now)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (who: 'lead' | 'deputy' | 'third' | 'policy' | 'director' | 'caseworker') => realCtx(engine, world[who], now)
const grid = () => asks['HEAVY words on a grid date'] ?? NEVER
const shared = (more: object = {}) => ({ exchangeId: grid(), words: 'A date for your grid connection', ...more })

test('sharing is for those of the team who may, of the business’s own asks alone, and unmarked', async () => {
  await expect(shareAsk(as('caseworker'), account, shared())).rejects.toThrow('permission')
  await expect(shareAsk(as('third'), account, shared())).rejects.toThrow('permission')
  await expect(shareAsk(as('lead'), account, shared({ exchangeId: NEVER }))).rejects.toThrow('does not exist')
  for (const words of ['Forty apprentices', 'A plant in the north'])
    await expect(shareAsk(as('lead'), account, shared({ exchangeId: asks[words] }))).rejects.toThrow('business itself')
  await expect(shareAsk(as('lead'), account, shared({ words: 'SECRET' }))).rejects.toThrow('marked SECRET')
  await expect(answerAsk(as('lead'), account, { exchangeId: grid(), answer: 'x' })).rejects.toThrow('Share it first')
  await expect(withdrawAsk(as('lead'), account, { exchangeId: grid() })).rejects.toThrow('Share it first')
})

test('the firm reads its ask in the words for it, the answer and what became of it; nothing else of a sensitive plan', async () => {
  const client = await speakingForFirm(engine, app, 'nia@northmere.example', now, '192.0.2.41')
  expect((await client.get('/firm')).body).not.toContain('What you asked of government')
  await shareAsk(as('lead'), account, shared())
  const before = (await client.get('/firm')).body
  expect(before).toContain('A date for your grid connection')
  expect(before).toContain('We have not answered this yet')
  await answerAsk(as('deputy'), account, { exchangeId: grid(), answer: 'The operator writes to you in January' })
  await keepExchange(as('lead'), account, { id: grid(), status: 'met' })
  const after = (await client.get('/firm')).body
  expect(after).toContain('The operator writes to you in January (Dev Arkwright, Monday 23 November 2026)')
  expect(after).toContain('Done')
  for (const inner of ['HEAVY', 'ROOM', 'JOBS', 'STRATEGY', 'second laboratory', 'apprentices', 'north'])
    expect(after).not.toContain(inner)
  const bakery = await speakingForFirm(engine, app, 'bo@bakery.example', now, '192.0.2.42')
  expect((await bakery.get('/firm')).body).not.toContain('grid connection')
})

test('the team sees what the firm sees, others do not, and what is withdrawn is gone; each act leaves an event', async () => {
  const lead = new Client(app)
  await lead.signIn('lead')
  const second = asks['A second laboratory licence'] ?? NEVER
  const page = `/accounts/${account}/plan`
  const refused = await lead.submit(page, { exchangeId: second, words: '' }, `${page}/share`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Enter the ask, in words for the firm')
  await lead.submit(page, { exchangeId: second, words: 'A licence for a second laboratory' }, `${page}/share`)
  expect((await lead.get(page)).body).toContain('The firm sees this')
  const policy = new Client(app)
  await policy.signIn('policy')
  expect((await policy.get(page)).body).not.toContain('second laboratory')
  const client = await speakingForFirm(engine, app, 'nia@northmere.example', now, '192.0.2.43')
  expect((await client.get('/firm')).body).toContain('A licence for a second laboratory')
  await lead.submit(page, { exchangeId: second }, `${page}/unshare`)
  expect((await client.get('/firm')).body).not.toContain('A licence for a second laboratory')
  const { rows } = await withSession(engine, (session) =>
    session.query<{ event: string }>(
      `select event from platform.audit_event where subject_id = $1 and event like 'account.ask-%' order by seq`,
      [account]
    )
  )
  expect(rows.map(({ event }) => event)).toEqual([
    ...['account.ask-shared', 'account.ask-answered', 'account.ask-shared', 'account.ask-withdrawn']
  ])
})

test('those of a subsidiary read what the lead shared with all of the group, and nothing else; another firm nothing', async () => {
  await recordRelation(ctxAs(engine, staff(['business.relate'])), {
    ...{ childId: world.bakery, parentId: world.works, kind: 'subsidiary' }
  })
  const second = asks['A second laboratory licence'] ?? NEVER
  const words = 'A licence for all our laboratories'
  const forAll = { exchangeId: second, words, forGroup: 'yes' as const }
  await expect(shareAsk(as('deputy'), account, forAll)).rejects.toMatchObject({
    code: 'not-the-lead',
    field: 'forGroup'
  })
  const bakery = await speakingForFirm(engine, app, 'bo@bakery.example', now, '192.0.2.44')
  expect((await bakery.get('/firm')).body).not.toContain(words)
  await shareAsk(as('lead'), account, forAll)
  const shown = (await bakery.get('/firm')).body
  expect(shown).toContain(words)
  expect(shown).not.toContain('grid connection')
  const lead = new Client(app)
  await lead.signIn('lead')
  expect((await lead.get(`/accounts/${account}/plan`)).body).toContain('The firm and its subsidiaries see this')
  await aConfirmedContact(engine, world.quarry, 'Que Stone', 'que@quarry.example', now)
  const quarry = await speakingForFirm(engine, app, 'que@quarry.example', now, '192.0.2.45')
  expect((await quarry.get('/firm')).body).not.toContain(words)
  await shareAsk(as('lead'), account, { exchangeId: second, words })
  expect((await bakery.get('/firm')).body).not.toContain(words)
})
