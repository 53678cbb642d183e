import fs from 'node:fs'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Actor, tables } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { answerDraft } from '../answer-draft/answer-draft.ts'
import { feedAsCalendar } from '../calendar-feed/feed-as-calendar.ts'
import { readFeed } from '../calendar-feed/read-feed.ts'
import { moveEngagement } from '../change-engagement/move-engagement.ts'
import { endFeed } from '../make-feed/end-feed.ts'
import { makeFeed } from '../make-feed/make-feed.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { takeInvitation } from './take-invitation.ts'

let engine: Engine
let desks: Desks
let taker: Actor
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  const { worker } = desks.lifeSciences
  taker = { ...worker, permissions: new Set([...worker.permissions, 'invitation.take']) }
})
afterAll(() => engine.close())

const file = (name: string) => fs.readFileSync(new URL(`fixtures/${name}.ics`, import.meta.url), 'utf8')
const take = (text: string, from = 'wren.ls@example.gov.uk') => takeInvitation(realCtx(engine, taker), from, text)
const giveRole = (officialId: string, role: string) =>
  withSession(engine, (s) =>
    s.query('update government.official_role set role_code = $2 where official_id = $1', [officialId, role])
  )
const drafts = () =>
  inTransaction(realCtx(engine, taker), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('engagements.engagement')
      .where('source', '=', 'calendar')
      .orderBy('starts_at')
      .selectAll()
      .execute()
  )

test('nobody without the permission, and no sender of another domain, is heard', async () => {
  await expect(
    takeInvitation(realCtx(engine, desks.lifeSciences.worker), 'a@x.gov.uk', file('google-utc'))
  ).rejects.toThrow()
  await expect(take(file('google-utc'), 'ada@tern.example')).rejects.toThrow('permission')
  await expect(take(file('google-utc'), 'ada@gov.uk.example')).rejects.toThrow('permission')
  expect(await drafts()).toEqual([])
})

test('a repeat changes nothing, a later version moves the draft, and a call-off cancels it', async () => {
  const first = file('outlook-update')
    .replace(/SEQUENCE:3/, 'SEQUENCE:1')
    .replaceAll('20261210T1', '20261209T1')
  expect(await take(first)).toMatchObject([{ outcome: 'drafted' }])
  expect(await take(first)).toMatchObject([{ outcome: 'unchanged' }])
  await expect(take(file('outlook-update'), 'somebody.else@example.gov.uk')).rejects.toMatchObject({
    code: 'not-their-invitation'
  })
  expect(await take(file('outlook-update'))).toMatchObject([{ outcome: 'changed' }])
  expect(await take(first)).toMatchObject([{ outcome: 'unchanged' }])
  const [moved] = await drafts()
  expect(moved).toMatchObject({ status: 'draft', title: 'Moved: Meeting with Tern Laboratory' })
  expect(moved?.starts_at.toISOString()).toBe('2026-12-10T16:00:00.000Z')
  expect(await take(file('outlook-cancellation'))).toMatchObject([{ outcome: 'cancelled' }])
  expect((await drafts()).map(({ status }) => status)).toEqual(['cancelled'])
})

test('each date of a series is one draft, and taking the series twice makes no more', async () => {
  const before = (await drafts()).length
  await take(file('google-weekly-until'))
  await take(file('google-weekly-until'))
  expect((await drafts()).length).toBe(before + 3)
})

test('a draft becomes planned once somebody says which business it is about', async () => {
  await take(file('zoom-utc'))
  const found = (await drafts()).find(({ starts_at }) => starts_at.toISOString() === '2027-06-15T08:30:00.000Z')
  const ctx = realCtx(engine, taker)
  await expect(answerDraft(ctx, found?.id ?? '', { businesses: 'Nobody of that name' })).rejects.toThrow('No business')
  await answerDraft(ctx, found?.id ?? '', { businesses: 'Harbour Bakery' })
  expect((await drafts()).find(({ id }) => id === found?.id)?.status).toBe('planned')
})

test('the feed, read by an independent program: right instants, no duplicates, changes followed, no sensitive words', async () => {
  const ctx = realCtx(engine, desks.cleanEnergy.worker)
  const about = { form: 'meeting', businesses: [{ businessId: desks.laboratory.id }], wentOnReason: 'x' }
  const open = await planEngagement(ctx, { ...about, title: 'Grid, £5m; “dates”', startsAt: '2027-06-01T10:00' })
  await planEngagement(ctx, {
    ...about,
    title: 'Quiet talk',
    startsAt: '2027-01-05T10:00',
    marking: 'OFFICIAL-SENSITIVE'
  })
  await planEngagement(ctx, {
    ...about,
    title: 'Shut talk',
    place: 'Room 101',
    startsAt: '2027-01-06T10:00',
    handling: ['RECIPIENTS ONLY'],
    namedPeople: [desks.cleanEnergy.worker.id]
  })
  await moveEngagement(ctx, open.id, { startsAt: '2027-07-01T10:00' })
  const { secret } = await makeFeed(ctx, { accountId: undefined })
  const { actor: _actor, ...anybody } = ctx
  const text = feedAsCalendar(await readFeed(anybody, secret), 'https://so.example', ctx.now())
  for (const words of ['Quiet talk', 'Shut talk', 'Room 101']) expect(text).not.toContain(words)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const byTitle = events.map(({ summary, startDate, sequence, uid }) => [
    summary,
    startDate.toJSDate().toISOString(),
    sequence,
    uid.length
  ])
  expect(byTitle).toEqual([
    ['OFFICIAL-SENSITIVE engagement', '2027-01-05T10:00:00.000Z', 0, 50],
    ['OFFICIAL – RECIPIENTS ONLY engagement', '2027-01-06T10:00:00.000Z', 0, 50],
    ['Grid, £5m; “dates”: Tern Laboratory', '2027-07-01T09:00:00.000Z', 1, 50]
  ])
  await giveRole(desks.cleanEnergy.worker.id, 'partner')
  await expect(readFeed(anybody, secret)).rejects.toThrow('does not exist')
  await giveRole(desks.cleanEnergy.worker.id, 'caseworker')
  const [feed] = await inTransaction(ctx, (tx) =>
    tables<EngagementTables>(tx).selectFrom('engagements.calendar_address').select('id').execute()
  )
  await expect(endFeed(realCtx(engine, taker), feed?.id ?? '')).rejects.toThrow('does not exist')
  await endFeed(ctx, feed?.id ?? '')
  await expect(readFeed(anybody, secret)).rejects.toThrow('does not exist')
  await expect(readFeed(anybody, 'guess')).rejects.toThrow('does not exist')
})
