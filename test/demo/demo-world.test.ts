import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStories } from '../../seeds/demo/cases/read-stories.ts'
import { readStory } from '../../seeds/demo/cases/read-story.ts'
import { seedDemoCases } from '../../seeds/demo/cases.ts'
import { seedDemoOffices } from '../../seeds/demo/offices.ts'
import { recordBusiness } from '../../src/modules/register/index.ts'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff, theSystem } from '../support/world.ts'

const NOW = new Date('2026-11-23T15:30:00Z')

let engine: Engine
let told: number

beforeAll(async () => {
  engine = await freshDatabase()
  const ctx = ctxAs(engine, theSystem(), () => NOW)
  await seedDemoOffices(ctx)
  const clerk = ctxAs(engine, staff(['business.record', 'business.read']), () => NOW)
  await recordBusiness(clerk, {
    name: 'Wind Farm Builders',
    kind: 'company',
    number: '01589961',
    sicCodes: ['42990'],
    postcode: 'WD4 8LR'
  })
  await recordBusiness(clerk, {
    name: 'Lens Makers',
    kind: 'company',
    number: '02737396',
    sicCodes: ['32500'],
    postcode: 'SO31 4RF'
  })
  told = await seedDemoCases(ctx)
}, 300_000)
afterAll(() => engine.close())

const count = async (where: string) =>
  (
    await withSession(engine, (s) =>
      s.query<{ n: number }>(`select count(*)::int as n from cases.case c where ${where}`)
    )
  ).rows[0]?.n ?? 0

const offers = (which: string) => `(select count(*) from cases.hand_over h where h.case_id = c.id and ${which})`
const notes = "exists (select from cases.message m where m.case_id = c.id and m.kind = 'note')"
const at = `'${NOW.toISOString()}'::timestamptz`

describe('a story that cannot be told is refused', () => {
  const story = (raised: string, steps: string) =>
    `CE lamp\nFrom: Ann Lamp <ann@lamp.example>\nShare: yes\nRaised: ${raised}\n\nOur lamp is out and nobody knows why.\n\n${steps}`

  test.each([
    ['a person who may be real', story('3 days ago', '').replace('ann@lamp.example', 'ann@lamp.co.uk'), /From/],
    ['a day that is not understood', story('last week', ''), /Raised/],
    ['a header nobody knows', story('3 days ago', '').replace('Share', 'Colour: red\nShare'), /Colour/],
    ['a step nobody knows', story('3 days ago', '-- +1 shout\nHello'), /shout/],
    ['a reply without words', story('3 days ago', '-- +1 reply'), /words are missing/]
  ])('%s', (_, text, problem) => {
    expect(() => readStory(text)).toThrow(problem)
  })

  test('and one without a mistake is read', () => {
    expect(
      readStory(story('3 days ago', '-- +1 reply; asking; promise in 2: Look at the lamp\nWhich lamp?'))
    ).toMatchObject({
      home: 'CE',
      raised: { daysAgo: 3, channel: 'web', urgent: false },
      steps: [
        {
          verb: 'reply',
          after: 1,
          asking: true,
          promise: { inDays: 2, words: 'Look at the lamp' },
          words: 'Which lamp?'
        }
      ]
    })
  })
})

test('every story became a case, each with one contact nobody has', async () => {
  expect(told).toBeGreaterThanOrEqual(150)
  expect(await count('true')).toBe(told)
  expect(await count(`contact_email !~ '@([a-z0-9-]+\\.)*example(\\.com)?$'`)).toBe(0)
  expect(new Set(readStories().map(({ slug }) => slug)).size).toBe(told)
  expect(new Set(readStories().map(({ from }) => from.email)).size).toBe(told)
})

describe('there is a case to be seen in every state', () => {
  test.each([
    ['routed and untouched', "status = 'routed' and owner_official_id is null"],
    ['taken on', "status = 'accepted'"],
    [
      'in progress, with messages both ways',
      "status = 'in-progress' and (select count(*) from cases.message m where m.case_id = c.id and m.kind <> 'note') > 2"
    ],
    ['with a note inside government', notes],
    ['waiting on the business', "status = 'waiting-on-business' and paused_at is not null"],
    ['on offer and unanswered', `closed_at is null and ${offers('answer is null')} = 1`],
    ['handed over and accepted', `${offers("answer = 'accepted'")} > 0`],
    ['declined once', 'bounces = 1 and not with_supervisor'],
    ['declined twice, before the supervisor', 'bounces = 2 and with_supervisor'],
    ['pulled back', `${offers("answer = 'pulled-back'")} = 1`],
    ['late for its first answer', `closed_at is null and first_replied_at is null and first_reply_by < ${at}`],
    [
      'late to be settled',
      `closed_at is null and paused_at is null and first_replied_at is not null and resolve_by < ${at}`
    ],
    ['due soon', `closed_at is null and paused_at is null and due_at between ${at} and ${at} + interval '2 days'`],
    [
      'with a promise that is due',
      `exists (select from cases.promise p where p.case_id = c.id and p.kept_at is null and p.due_on >= ${at}::date)`
    ],
    [
      'with a promise that is late',
      `closed_at is null and exists (select from cases.promise p where p.case_id = c.id and p.kept_at is null and p.due_on < ${at}::date)`
    ],
    ['reopened', 'reopened_count = 1 and closed_at is null'],
    [
      'answered with approved wording',
      'exists (select from cases.message m where m.case_id = c.id and m.wording_id is not null)'
    ],
    ['urgent', "urgency = 'urgent'"],
    ['referred by a partner', "channel = 'referral'"],
    ['taken by telephone', "channel = 'phone'"],
    ['of a business on the register', 'business_id is not null'],
    ['of a business nobody knows', "business_named = 'Business not named'"]
  ])('%s', async (_, where) => {
    expect(await count(where)).toBeGreaterThan(0)
  })

  test('with every outcome and every judgement, in all four nations and twelve regions', async () => {
    const listed = await withSession(engine, (s) =>
      s.query<{ outcomes: number; helped: number; nations: number; regions: number }>(
        `select count(distinct outcome_code)::int outcomes, count(distinct helped)::int helped, count(distinct nation)::int nations,
           count(distinct region_code)::int regions from cases.case`
      )
    )
    expect(listed.rows).toEqual([{ outcomes: 7, helped: 3, nations: 4, regions: 12 }])
  })
})

describe('time and mail', () => {
  test('nothing happened after now, and the audit trail is whole and in order', async () => {
    const { rows } = await withSession(engine, (s) =>
      s.query<{ ahead: number; backwards: number }>(
        `select count(*) filter (where at > ${at})::int ahead, count(*) filter (where at < before)::int backwards from
           (select at, lag(at) over (order by seq) as before from platform.audit_event where event like 'case.%') e`
      )
    )
    expect(rows).toEqual([{ ahead: 0, backwards: 0 }])
    expect(await verifyAudit(engine)).toMatchObject({ valid: true })
  })

  test('every case was acknowledged in the minute it came, every letter is in the mailbox, and nothing is owed', async () => {
    expect(await count('acknowledged_at is distinct from received_at')).toBe(0)
    const { rows } = await withSession(engine, (s) =>
      s.query<{ mail: number; unsent: number; letters: number; owed: number }>(
        `select (select count(*) from platform.mail where key ~ '^(acknowledge|reply|outcome|reopened|introduce):')::int mail,
           (select count(*) from platform.mail where status <> 'sent')::int unsent,
           (select count(*) from platform.audit_event where event in ('case.raised', 'case.replied', 'case.closed', 'case.reopened',
             'case.hand-over-accepted'))::int letters, (select count(*) from platform.outbox)::int owed`
      )
    )
    const [row] = rows
    expect(row).toMatchObject({ mail: row?.letters, unsent: 0, owed: 0 })
  })
})
