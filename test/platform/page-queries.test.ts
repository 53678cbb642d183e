import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '../../src/modules/accounts/index.ts'
import { logEngagement, makeBrief, makePromiseAt, planEngagement } from '../../src/modules/engagements/index.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { realCtx } from '../support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../support/an-account.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { countingEngine } from '../support/counting-engine.ts'
import { freshDatabase } from '../support/database.ts'

const MOST = 15
const NOW = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let spied: ReturnType<typeof countingEngine>
let world: AccountWorld
let client: Client
let app: Awaited<ReturnType<typeof testApp>>
let accountId: string
let engagementId: string
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  spied = countingEngine(engine)
  app = await testApp(spied.engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now: NOW })
  client = new Client(app)
  await client.signIn('lead')
  const opened = await openAccount(realCtx(engine, world.director, NOW), {
    ...{ businessId: world.works, tier: 'growth', reason: 'Grows' },
    ...{ lead: world.lead.id, deputy: world.deputy.id }
  })
  accountId = opened.id
  await engagements(0, 2)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

/** So many more engagements with the firm, half of them to come, each with people, words and a promise. */
async function engagements(from: number, until: number) {
  const ctx = realCtx(engine, world.lead, NOW)
  for (let n = from; n < until; n++) {
    const about = {
      form: 'meeting',
      title: `Talk ${n}`,
      businesses: [{ businessId: world.works }, { businessId: world.bakery }],
      topics: ['skills'],
      attendees: [
        { side: 'official' as const, officialId: world.lead.id },
        { side: 'business' as const, name: 'Ada Tern' }
      ],
      wentOnReason: 'Another matter'
    }
    const day = String(1 + (n % 20)).padStart(2, '0')
    const { id } =
      n % 2
        ? await planEngagement(ctx, { ...about, startsAt: `2026-12-${day}T10:00`, agenda: 'Skills' })
        : await logEngagement(ctx, { ...about, startsAt: `2026-11-${day}T10:00`, readOut: 'They hire' })
    engagementId = id
    const promise = { bySide: 'government' as const, words: `Letter ${n}`, ownerName: '', dueOn: '2026-12-01' }
    const open = { shared: false, marking: 'OFFICIAL', handling: [], descriptors: [], namedPeople: [] }
    await makePromiseAt(ctx, id, { ...promise, ...open, businessId: world.works })
  }
  await makeBrief(ctx, engagementId)
}

const PAGES: Readonly<Record<string, () => string>> = {
  'the business page, with all its panels': () => `/businesses/${world.works}`,
  'the list of businesses, with its counts': () => '/businesses?tier=none&contact=lately',
  'the portfolio': () => '/accounts?view=all',
  'the plan of an account': () => `/accounts/${accountId}/plan`,
  'the account page': () => `/accounts/${accountId}`,
  'the list of engagements': () => '/engagements?view=held',
  'the promise ledger': () => '/engagements/promises?view=ours',
  'the brief': () => `/engagements/${engagementId}/brief`,
  'the engagement page': () => `/engagements/${engagementId}`,
  'the forward calendar': () => '/engagements/calendar',
  'my day': () => '/work'
}

async function queriesAt(url: string): Promise<string[]> {
  spied.asked.length = 0
  const { statusCode } = await client.get(url)
  expect(statusCode, url).toBe(200)
  return [...spied.asked]
}

/** Every request learns first who asks, by two queries; the rest are the page's own. */
const WHO_ASKS = 2

test('no page asks more of the database when there is a hundred times as much to show, and none more than it may', async () => {
  const few: Record<string, number> = {}
  // The first visit reads what is then kept for all.
  await queriesAt(PAGES['the business page, with all its panels']?.() ?? '/')
  for (const [page, at] of Object.entries(PAGES)) few[page] = (await queriesAt(at())).length - WHO_ASKS
  await engagements(2, 200)
  for (const businessId of [world.bakery, world.quarry])
    await openAccount(realCtx(engine, world.director, NOW), {
      ...{ businessId, tier: 'growth', reason: 'Grows', lead: world.lead.id, deputy: world.deputy.id }
    })
  const many: Record<string, number> = {}
  for (const [page, at] of Object.entries(PAGES)) {
    const asked = await queriesAt(at())
    many[page] = asked.length - WHO_ASKS
    if (process.env.SHOW_QUERIES) process.stdout.write(`${page}: ${asked.length}\n${asked.map(oneLine).join('\n')}\n`)
  }
  expect(many).toEqual(few)
  expect(Object.entries(many).filter(([, count]) => count > MOST)).toEqual([])
})

const oneLine = (query: string) => `  ${query.replaceAll(/\s+/g, ' ').slice(0, 150)}`
