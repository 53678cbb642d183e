import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type DiaryWorld, NOW, openDiaryWorld } from '../../../../test/support/a-diary.ts'
import { accountPersonas } from '../../../../test/support/an-account.ts'
import { testConfig } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { buildApp } from '../../../app.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { openLog } from '../../../platform/log.ts'
import { planEngagement } from '../../engagements/index.ts'
import { keepOfficial } from '../../government/index.ts'
import { acceptPlan } from '../accept-plan/accept-plan.ts'
import { makeBid } from '../make-bid/make-bid.ts'
import { makePlan } from '../make-plan/make-plan.ts'

const OFFICE = { slug: 'office', name: 'Pia Grove', role: 'private-office', description: '' }
const EMAIL = 'pia.grove@example.gov.uk'

let engine: Engine
let world: DiaryWorld
let app: Awaited<ReturnType<typeof buildApp>>
let reference: string
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openDiaryWorld(engine)
  await keepOfficial(realCtx(engine, staff(['official.keep', 'official.read', 'official.find']), now), {
    ...{
      name: OFFICE.name,
      email: EMAIL,
      bodySlug: 'department-for-science-innovation-and-technology',
      jobTitle: 'Private secretary'
    },
    activeFrom: '2026-01-05',
    roles: [OFFICE.role]
  })
  ;({ reference } = await makeBid(realCtx(engine, world.bidder, now), {
    businessId: world.works,
    postId: world.postId,
    title: 'The new medicines line',
    purpose: 'To discuss investment in a new medicines line.',
    wishedOn: '2026-12-09',
    bidderName: 'Dev Arkwright',
    bidderEmail: 'dev@example.gov.uk'
  }))
  app = await buildApp({
    engine,
    config: testConfig({ DEMO: 'yes' }),
    log: openLog('silent'),
    personas: [...accountPersonas, { ...OFFICE, officialEmail: EMAIL }],
    now
  })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const now = () => NOW
const client = async (persona: string) => {
  const browser = new Client(app)
  await browser.signIn(persona)
  return browser
}
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('nobody from outside', () => {
  test.each(['/ministers', '/ministers/duty', '/ministers/plans'])('sees %s', async (address) => {
    const shown = await new Client(app).get(address)
    expect(shown.statusCode).toBe(303)
    expect(shown.headers.location).toMatch(/^\/sign-in/)
  })

  test('or a bid by its reference', async () => {
    expect((await new Client(app).get(`/ministers/bids/${reference}`)).body).not.toContain('medicines')
  })
})

test('a caseworker sees the bid and no way to answer it, and no way to propose a quarter', async () => {
  const cato = await client('caseworker')
  const bid = wordsOf((await cato.get(`/ministers/bids/${reference}`)).body)
  expect(bid).toContain('To discuss investment in a new medicines line.')
  expect(bid).not.toContain('Words to whoever asked')
  expect(bid).toMatch(/The private office of .* answers it/)
  expect((await cato.get('/ministers')).body).not.toContain('Ask for a minister’s time')
  expect((await cato.get('/ministers/plans')).body).not.toContain('Begins on a Monday')
})

test('the diary desk says what to answer, by when, and that a meeting is owed', async () => {
  const words = wordsOf((await (await client('office')).get('/ministers')).body)
  expect(words).toContain('To answer 1')
  expect(words).toContain('Northmere Therapeutics: The new medicines line')
  expect(words).toContain('Owed Strategic account: a meeting was due by 3 August 2026. No minister met its group')
  expect(words).toContain('Answer by 7 December 2026')
  expect(words).toContain('No meeting is agreed.')
})

test('what to answer is on the day of those who answer for the minister, and on nobody else’s', async () => {
  const day = wordsOf((await (await client('office')).get('/work')).body)
  for (const words of [
    'Bids to answer 1',
    'Northmere Therapeutics: The new medicines line',
    'Answer by 7 December 2026'
  ])
    expect(day).toContain(words)
  expect(day).not.toContain('Nobody’s yet')
  const caseworkers = (await (await client('caseworker')).get('/work')).body
  expect(caseworkers).not.toContain('The new medicines line')
  expect(caseworkers).toContain('Nobody’s yet')
})

test('the desk of a private office shows its own ministers first, and everybody’s when asked', async () => {
  const pia = await client('office')
  expect(wordsOf((await pia.get('/ministers')).body)).toContain('Our ministers’')
  const other = `/ministers?post=${world.otherPostId}`
  expect((await pia.get(other)).body).not.toContain('The new medicines line')
  expect((await pia.get('/ministers?post=everybody')).body).toContain('The new medicines line')
  const cato = wordsOf((await (await client('caseworker')).get('/ministers')).body)
  expect(cato).toContain('The new medicines line')
  expect(cato).not.toContain('Our ministers’')
})

test('whoever answers reads first who else in government meets the group', async () => {
  const words = wordsOf((await (await client('office')).get(`/ministers/bids/${reference}`)).body)
  expect(words).toContain('Nobody else in government meets this group, 28 days either side of the day hoped for')
  await planEngagement(realCtx(engine, world.bidder, now), {
    ...{ form: 'meeting', title: 'Skills for the new line', startsAt: '2026-12-15T10:00', topics: ['skills'] },
    businesses: [{ businessId: world.works }]
  })
  const warned = wordsOf((await (await client('office')).get(`/ministers/bids/${reference}`)).body)
  for (const said of ['Others who meet this group', 'Skills for the new line', 'Planned for 15 Dec 2026'])
    expect(warned).toContain(said)
})

test('whoever asks for a minister’s time finds the business on the way', async () => {
  const pia = await client('office')
  const found = (await pia.get('/ministers/bids/make?q=Northmere')).body
  expect(found).toContain(`/ministers/bids/make?business=${world.works}`)
  expect(wordsOf((await pia.get('/ministers/bids/make?q=zzzz')).body)).toContain('No business is found by “zzzz”')
})

test('the page of the business shows the bid, and leads to another only for who may ask', async () => {
  const address = `/businesses/${world.works}`
  const shown = (await (await client('office')).get(address)).body
  expect(shown).toContain(`/ministers/bids/${reference}`)
  expect(shown).toContain(`/ministers/bids/make?business=${world.works}`)
  expect((await (await client('caseworker')).get(address)).body).not.toContain('/ministers/bids/make')
})

test('the duty board says who owes the meeting and since when it is missed, and counts each view', async () => {
  const pia = await client('office')
  const words = wordsOf((await pia.get('/ministers/duty')).body)
  expect(words).toContain('Northmere Therapeutics')
  expect(words).toContain('Minister for Science, Innovation, Research and Nuclear')
  expect(words).toContain('Missed: was due by 3 August 2026')
  expect(wordsOf((await pia.get('/ministers/duty?view=met')).body)).toContain('No duty stands so')
})

test('an acceptance without an official or a reason keeps the words and says what is missing', async () => {
  const pia = await client('office')
  const fields = { day: '2026-12-09', time: '10:00', words: 'With pleasure, at ten.' }
  const address = `/ministers/bids/${reference}`
  const refused = await pia.submit(address, fields, `${address}/accept`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Choose the official who attends, or write why none can')
  expect(refused.body).toContain('With pleasure, at ten.')
})

test('a proposed quarter shows its reasons; accepted, its bids say nothing of tiers in what will be published', async () => {
  const pia = await client('office')
  const proposer = realCtx(engine, world.privateOffice, now)
  const { id } = await makePlan(proposer, { startsOn: '2027-01-04', weeks: 4, seconds: 2 })
  const proposed = wordsOf((await pia.get(`/ministers/plans/${id}`)).body)
  expect(proposed).toContain('Duty met 1 of 1')
  expect(proposed).toContain('Strategic account: overdue since 3 August 2026.')
  expect(proposed).toContain('Accept: make these bids')
  await acceptPlan(proposer, id)
  const shown = (await pia.get(`/ministers/plans/${id}`)).body
  expect(wordsOf(shown)).toContain('each meeting is a bid that a private office answers')
  const bid = /\/ministers\/bids\/(MB-[A-Z0-9]{6})/.exec(shown)?.[1]
  const [, purpose] =
    /What it is for (.*?) Asked by/.exec(wordsOf((await pia.get(`/ministers/bids/${bid}`)).body)) ?? []
  expect(purpose).toBe('To discuss the business, its plans and what it asks of government.')
})
