import { afterAll, beforeAll, expect, test } from 'vitest'
import { listRoutes } from '../../scripts/list-routes.ts'
import {
  handOverAccount,
  holdReview,
  keepObjective,
  makeList,
  openAccount,
  proposeTier,
  writePlan
} from '../../src/modules/accounts/index.ts'
import { closeVolumeAlert } from '../../src/modules/government/close-volume-alert/close-volume-alert.ts'
import { keepTask, logTaking, raiseVolumeAlerts } from '../../src/modules/government/index.ts'
import { issueApiToken } from '../../src/platform/auth/sessions.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { realCtx } from '../support/a-desk.ts'
import { type AccountPeople, type AccountWorld, accountPersonas, openAccountWorld } from '../support/an-account.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { freshDatabase } from '../support/database.ts'
import { theSystem } from '../support/world.ts'

type Person = keyof AccountPeople | 'public'

/** What is planted, and who may come upon it at any door. Nobody else may, by a word, a count or a suggestion. */
const SECRETS: Readonly<Record<string, readonly Person[]>> = {
  'heron plan': ['lead', 'deputy', 'director'],
  'heron objective': ['lead', 'deputy', 'director'],
  'heron review': ['lead', 'deputy', 'director'],
  'heron evidence': ['lead', 'deputy', 'third', 'policy', 'director'],
  'heron note': ['lead', 'deputy', 'third', 'director', 'administrator'],
  'heron task': ['lead', 'deputy'],
  'heron list': ['lead'],
  'heron reason': ['administrator'],
  'heron found': ['administrator']
}
/** Who must come upon what, so that the matrix cannot pass by showing nothing: the note of a hand-over is for its receiver. */
const MEETS: Partial<Record<Person, readonly string[]>> = {
  lead: ['heron plan', 'heron objective', 'heron review', 'heron evidence', 'heron task', 'heron list'],
  third: ['heron note', 'heron evidence'],
  administrator: ['heron reason', 'heron found']
}
const PEOPLE: readonly Person[] = [
  'public',
  'caseworker',
  'administrator',
  'policy',
  'third',
  'lead',
  'deputy',
  'director'
]

/** Every door of accounts that shows something, and what stands in for the parts of its address; a new door needs a row. */
const DOORS: Readonly<Record<string, (ids: Ids) => string>> = {
  '/accounts': () => '/accounts?view=all',
  '/accounts/export': () => '/accounts/export?view=all',
  '/businesses/export': () => '/businesses/export',
  '/admin': () => '/admin',
  '/admin/taken': () => '/admin/taken',
  '/work/alerts/:alertId': ({ alert }) => `/work/alerts/${alert}`,
  '/accounts/propose/:businessId': ({ bakery }) => `/accounts/propose/${bakery}`,
  '/accounts/proposals': () => '/accounts/proposals',
  '/accounts/proposals/:proposalId': ({ proposal }) => `/accounts/proposals/${proposal}`,
  '/accounts/hand-overs': () => '/accounts/hand-overs',
  '/accounts/leavers/:officialId': ({ deputy }) => `/accounts/leavers/${deputy}`,
  '/accounts/lists': () => '/accounts/lists',
  '/accounts/lists/:listId': ({ list }) => `/accounts/lists/${list}`,
  '/accounts/:accountId': ({ account }) => `/accounts/${account}`,
  '/accounts/:accountId/team': ({ account }) => `/accounts/${account}/team`,
  '/accounts/:accountId/plan': ({ account }) => `/accounts/${account}/plan`,
  '/accounts/:accountId/plan/write': ({ account }) => `/accounts/${account}/plan/write`,
  '/accounts/:accountId/plan/objectives/:objectiveId': ({ account, objective }) =>
    `/accounts/${account}/plan/objectives/${objective}`,
  '/accounts/:accountId/plan/compare': ({ account }) => `/accounts/${account}/plan/compare`,
  '/accounts/:accountId/review': ({ account }) => `/accounts/${account}/review`,
  '/accounts/:accountId/hand-over': ({ account }) => `/accounts/${account}/hand-over`,
  '/relationship/open/:secret': () => '/relationship/open/nothing',
  '/relationship/:checkId': ({ account }) => `/relationship/${account}`,
  '/work': () => '/work',
  '/work/tasks': () => '/work/tasks',
  '/work/tasks/add': () => '/work/tasks/add',
  '/work/reminders': () => '/work/reminders',
  '/businesses/:businessId': ({ works }) => `/businesses/${works}`,
  '/offer': () => '/offer',
  '/api/v1/accounts': () => '/api/v1/accounts',
  '/api/v1/accounts/:accountId': ({ account }) => `/api/v1/accounts/${account}`,
  '/api/v1/accounts/:accountId/plan': ({ account }) => `/api/v1/accounts/${account}/plan`,
  '/api/v1/businesses/:id/account': ({ works }) => `/api/v1/businesses/${works}/account`,
  '/api/v1/proposals': () => '/api/v1/proposals',
  '/api/v1/proposals/:proposalId': ({ proposal }) => `/api/v1/proposals/${proposal}`,
  '/api/v1/account-hand-overs': () => '/api/v1/account-hand-overs',
  '/api/v1/saved-lists': () => '/api/v1/saved-lists',
  '/api/v1/tasks': () => '/api/v1/tasks',
  '/api/v1/reminders': () => '/api/v1/reminders'
}

/** Doors that hand out a file when a form is sent to them. */
const FILES = ['/accounts/export?view=all', '/businesses/export']

type Ids = Record<'account' | 'proposal' | 'list' | 'objective' | 'works' | 'bakery' | 'deputy' | 'alert', string>

let engine: Engine
let world: AccountWorld
let ids: Ids
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  ids = await plant()
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

async function plant(): Promise<Ids> {
  const { lead, deputy, works, bakery } = world
  const as = (person: keyof AccountPeople) => realCtx(engine, world[person], now)
  const { id: account } = await openAccount(as('director'), {
    businessId: works,
    tier: 'growth',
    reason: 'Grows',
    lead: lead.id,
    deputy: deputy.id
  })
  const words = { companyPriorities: 'Room', governmentPriorities: 'Jobs' }
  await writePlan(as('lead'), account, { ...words, strategy: 'heron plan', marking: 'OFFICIAL-SENSITIVE' })
  const { id: objective } = await keepObjective(as('lead'), account, {
    ...{ id: undefined, title: 'heron objective', detail: undefined, blocker: undefined },
    ...{ targetOn: '2027-01-01', progress: 5, status: 'open' as const }
  })
  await holdReview(as('lead'), account, {
    planQuality: 3,
    cadenceKept: true,
    promisesKept: true,
    handOverRisk: 'low',
    remarks: 'heron review'
  })
  await handOverAccount(as('lead'), account, {
    role: 'deputy',
    to: world.third.id,
    onDay: '2026-12-01',
    note: 'heron note',
    tellsBusiness: false
  })
  const evidence = ['footprint', 'investment', 'criticality', 'frontier', 'region', 'policy'].map((criterion) => ({
    criterion,
    score: 4,
    evidence: 'heron evidence'
  }))
  const { id: proposal } = await proposeTier(as('lead'), {
    ...{ businessId: world.quarry, tier: 'growth', reason: 'Grows', exception: undefined, officeId: undefined },
    ...{ lead: lead.id, deputy: deputy.id, scores: evidence }
  })
  const { id: list } = await makeList(as('lead'), { title: 'heron list', search: undefined, teamId: undefined })
  await keepTask(as('lead'), { title: 'heron task', dueOn: '2026-12-01', assignedTo: deputy.id })
  return { account, proposal, list, objective, works, bakery, deputy: deputy.id, alert: await plantAlert() }
}

/** The deputy took unusually much, and an administrator looked: only administrators read why, and what was found. */
async function plantAlert(): Promise<string> {
  const deputy = realCtx(engine, world.deputy, now)
  await inTransaction(deputy, (tx) =>
    logTaking(tx, { what: 'accounts', rows: 5000, asked: {} }, { reason: 'heron reason for it' })
  )
  await raiseVolumeAlerts({ ...deputy, actor: theSystem('volume.watch', 'audit.read') })
  const alert = await withSession(engine, (session) =>
    session.query<{ id: string }>('select id from government.volume_alert')
  )
  const id = alert.rows[0]?.id ?? ''
  await closeVolumeAlert(realCtx(engine, world.administrator, now), id, { found: 'heron found' })
  return id
}

async function answers(person: Person): Promise<Map<string, string>> {
  const browser = new Client(app)
  if (person !== 'public') await browser.signIn(person)
  const token =
    person === 'public'
      ? undefined
      : await issueApiToken(realCtx(engine, world[person], now), world[person].id, 'matrix')
  const shown = new Map<string, string>()
  for (const [door, at] of Object.entries(DOORS)) {
    const url = at(ids)
    const asProgram = url.startsWith('/api/')
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const { statusCode, body } = asProgram ? await app.inject({ method: 'GET', url, headers }) : await browser.get(url)
    expect(statusCode, `${person} at ${url}`).toBeLessThan(500)
    shown.set(door, body)
  }
  for (const door of FILES)
    shown.set(`the file of ${door}`, (await browser.submit(door, { reason: 'To look at all of it' })).body)
  return shown
}

test.each(PEOPLE)('%s comes upon nothing at any door that they need not know', async (person) => {
  const shown = await answers(person)
  const leaks = Object.entries(SECRETS)
    .filter(([, allowed]) => !allowed.includes(person))
    .flatMap(([secret]) =>
      [...shown].filter(([, body]) => body.includes(secret)).map(([door]) => `${secret} at ${door}`)
    )
  expect(leaks).toEqual([])
  const missed = (MEETS[person] ?? []).filter((secret) => ![...shown.values()].some((body) => body.includes(secret)))
  expect(missed).toEqual([])
})

test('every door of accounts stands in the matrix', async () => {
  const ours = (await listRoutes()).filter(
    ({ method, file }) =>
      method === 'GET' &&
      /src\/modules\/(accounts|government\/(my-day|task-pages|reminder-pages|volume-pages)|register\/export-businesses)\//.test(
        file
      )
  )
  expect(ours.length).toBeGreaterThan(25)
  expect(ours.map(({ url }) => url).filter((url) => !(url in DOORS))).toEqual([])
})
