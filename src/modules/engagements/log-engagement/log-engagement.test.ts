import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Actor, tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { logEngagement } from './log-engagement.ts'

let engine: Engine
let desks: Desks
let manager: Actor
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  manager = desks.lifeSciences.worker
})
afterAll(() => engine.close())

const about = (more: object = {}) => ({
  form: 'meeting',
  title: 'Quarterly review',
  startsAt: '2026-11-20T10:00',
  businesses: [{ businessId: desks.laboratory.id }],
  ...more
})
const log = (more: object = {}, as = manager) => logEngagement(realCtx(engine, as), about(more))
const plan = (more: object = {}, as = manager) =>
  planEngagement(realCtx(engine, as), about({ startsAt: '2026-12-01T10:00', ...more }))

const seenBy = (as: Actor, id: string) =>
  inTransaction(realCtx(engine, as), async (tx) => {
    const db = tables<EngagementTables>(tx)
    return {
      engagement: await db
        .selectFrom('engagements.engagement_summary')
        .where('id', '=', id)
        .selectAll()
        .executeTakeFirst(),
      people: await db.selectFrom('engagements.attendance').where('engagement_id', '=', id).selectAll().execute(),
      parts: await db.selectFrom('engagements.part_of_business').where('engagement_id', '=', id).selectAll().execute(),
      passages: await db.selectFrom('engagements.passage').where('engagement_id', '=', id).selectAll().execute()
    }
  })

describe('is refused', () => {
  test('to who may not', async () => {
    await expect(log({}, { ...manager, permissions: new Set(['engagement.read']) })).rejects.toThrow('permission')
  })
  test.each([
    [{ startsAt: '2026-11-24T10:00' }, 'This is in the future'],
    [{ businesses: [] }, 'at least one business'],
    [{ businesses: [{ businessId: '0190a000-0000-7000-8000-00000000000a' }] }, 'not in the register'],
    [{ form: 'seance' }, 'what kind of contact'],
    [{ topics: ['gossip'] }, 'no topic “gossip”'],
    [{ endsAt: '2026-11-20T09:00' }, 'ends before it starts'],
    [{ attendees: [{ side: 'business' }] }, 'name of everyone'],
    [{ attendees: [{ side: 'minister', postId: '0190a000-0000-7000-8000-00000000000a' }] }, 'Nobody held'],
    [{ readOut: 'SECRET – what the firm told us' }, 'marked SECRET']
  ])('%j', async (more, words) => {
    await expect(log(more)).rejects.toThrow(words)
  })
  test('a plan for the past', async () => {
    await expect(plan({ startsAt: '2026-11-20T10:00' })).rejects.toThrow('Log it instead')
  })
})

test('keeps businesses, people as on the day, and the read-out', async () => {
  const { id } = await log({
    startsAt: '2026-11-23T09:30',
    businesses: [{ businessId: desks.laboratory.id, part: 'host' }, { businessId: desks.bakery.id }],
    attendees: [
      { side: 'official', officialId: manager.id },
      { side: 'official', officialId: manager.id },
      { side: 'business', name: 'Ada Tern', role: 'Chief scientist', businessId: desks.laboratory.id }
    ],
    readOut: 'They plan a second site.',
    topics: ['investment']
  })
  const { engagement, people, parts, passages } = await seenBy(desks.cleanEnergy.worker, id)
  expect(engagement).toMatchObject({ status: 'held', owner_id: manager.id, official_present: true })
  expect(engagement?.starts_at.toISOString()).toBe('2026-11-23T09:30:00.000Z')
  expect(engagement?.read_out_at).not.toBeNull()
  expect(people.map(({ name, team, role }) => [name, team ?? role])).toEqual([
    ['Wren ls', 'Life sciences front desk'],
    ['Ada Tern', 'Chief scientist']
  ])
  expect(parts.map(({ part }) => part).sort()).toEqual(['guest', 'host'])
  expect(passages.map(({ kind, words }) => [kind, words])).toEqual([['read-out', 'They plan a second site.']])
})

test('a minister attends as the person in the post on the day', async () => {
  const { rows } = await inTransaction(realCtx(engine, manager), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('government.minister_in_post')
      .where('from_on', '<', '2026-06-01')
      .where('to_on', 'is', null)
      .limit(1)
      .selectAll()
      .execute()
      .then((rows) => ({ rows }))
  )
  const [minister] = rows
  const { id } = await plan({
    attendees: [{ side: 'minister', postId: minister?.post_id }],
    wentOnReason: 'The minister asked'
  })
  const { people, engagement } = await seenBy(manager, id)
  expect(engagement?.status).toBe('planned')
  expect(people).toMatchObject([
    { side: 'minister', name: minister?.minister, person_id: minister?.person_id, post_id: minister?.post_id }
  ])
})

test('a sensitive one is seen by the teams taking part and by nobody else, nor is its place in a business’s past', async () => {
  const { id } = await log({
    marking: 'OFFICIAL-SENSITIVE',
    descriptors: ['COMMERCIAL'],
    readOut: 'Not yet announced.'
  })
  const inside = await seenBy(desks.lifeSciences.colleague, id)
  expect(inside.engagement?.descriptors).toEqual(['COMMERCIAL'])
  expect(inside.passages).toHaveLength(1)
  expect(await seenBy(desks.cleanEnergy.worker, id)).toEqual({
    engagement: undefined,
    people: [],
    parts: [],
    passages: []
  })
})
