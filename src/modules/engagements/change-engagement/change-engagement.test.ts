import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../../../../test/support/an-account.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Actor, tables } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadEngagement } from '../engagement-page/load-engagement.ts'
import { giveReadOut, ReadOutInput } from '../give-read-out/give-read-out.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import type { EngagementTables } from '../tables.ts'
import { cancelEngagement } from './cancel-engagement.ts'
import { joinEngagement } from './join-engagement.ts'
import { moveEngagement } from './move-engagement.ts'

let engine: Engine
let world: AccountWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
})
afterAll(() => engine.close())

const as = (actor: Actor, at = '2026-11-23T10:00:00Z') => realCtx(engine, actor, () => new Date(at))
const plan = async (more: object = {}) =>
  (
    await planEngagement(as(world.deputy), {
      form: 'meeting',
      title: 'The medicines line',
      startsAt: '2026-12-03T10:00',
      businesses: [{ businessId: world.works }],
      wentOnReason: 'It was asked for',
      ...more
    })
  ).id
const readOut = ReadOutInput.parse({ words: 'They will build it', officialPresent: 'yes' })

test('another department sees it and joins it, but cannot move it, call it off or say what came of it', async () => {
  const id = await plan()
  const other = world.policy
  expect((await loadEngagement(as(other), id)).theirs).toBe(false)
  await expect(moveEngagement(as(other), id, { startsAt: '2026-12-04T10:00' })).rejects.toMatchObject({
    code: 'not-theirs'
  })
  await expect(cancelEngagement(as(other), id, { reason: 'We would rather not' })).rejects.toThrow(
    'belongs to Dev Arkwright'
  )
  await expect(giveReadOut(as(other, '2026-12-04T10:00:00Z'), id, readOut)).rejects.toMatchObject({
    code: 'not-theirs'
  })
  await joinEngagement(as(other), id, { agenda: undefined })
  await giveReadOut(as(other, '2026-12-04T10:00:00Z'), id, readOut)
})

test('its owner, their team and their department change it, and the department of the minister who attends', async () => {
  const minister = await inTransaction(as(world.lead), (tx) =>
    tables<EngagementTables>(tx)
      .selectFrom('government.minister_in_post')
      .where('body_slug', '=', 'hm-treasury')
      .where('to_on', 'is', null)
      .select('post_id')
      .executeTakeFirstOrThrow()
  )
  const id = await plan({ attendees: [{ side: 'minister', postId: minister.post_id }] })
  await moveEngagement(as(world.third), id, { startsAt: '2026-12-05T10:00' })
  await moveEngagement(as(world.director), id, { startsAt: '2026-12-06T10:00' })
  await cancelEngagement(as(world.policy), id, { reason: 'The minister is abroad' })
})
