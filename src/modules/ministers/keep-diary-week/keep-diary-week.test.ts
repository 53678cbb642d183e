import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type DiaryWorld, NOW, openDiaryWorld } from '../../../../test/support/a-diary.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { listBids } from '../diary-page/list-bids.ts'
import { bidsFound } from '../duty-api/bids-found.ts'
import { dutyFound } from '../duty-api/duty-found.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { keepDiaryWeek } from './keep-diary-week.ts'
import { listWeeks } from './list-weeks.ts'

// Works for nobody but the body of the private office, where the person of the world has a home of their own as well.
const OUTSIDER = '00000000-0000-7000-8000-0000000000f1'
let engine: Engine
let world: DiaryWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openDiaryWorld(engine)
})
afterAll(() => engine.close())
const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const week = (more: object = {}) => ({
  postId: world.postId,
  day: '2026-12-24',
  meetings: 0,
  reason: 'Recess',
  ...more
})

test('refused: to those who keep no diaries, of a week that is over, of a post nobody holds, and to another department', async () => {
  await expect(keepDiaryWeek(as(world.bidder), week())).rejects.toThrow('permission')
  await expect(keepDiaryWeek(as(world.privateOffice), week({ day: '2026-11-20' }))).rejects.toMatchObject({
    code: 'week-past'
  })
  await expect(
    keepDiaryWeek(as(world.privateOffice), week({ postId: '00000000-0000-7000-8000-00000000dead' }))
  ).rejects.toMatchObject({ code: 'post-vacant' })
  await expect(
    keepDiaryWeek(as({ ...world.privateOffice, id: OUTSIDER }), week({ postId: world.otherPostId }))
  ).rejects.toMatchObject({
    code: 'other-body'
  })
})

test('a week is named by any day of it, from Monday on, and named again it says the later', async () => {
  expect(await keepDiaryWeek(as(world.privateOffice), week())).toEqual({ weekOn: '2026-12-21' })
  await keepDiaryWeek(as(world.privateOffice), week({ day: '2026-12-21', meetings: 1, reason: 'One day is left' }))
  expect(await listWeeks(as(world.bidder))).toMatchObject([
    { weekOn: '2026-12-21', meetings: 1, reason: 'One day is left' }
  ])
  const events = await withSession(engine, (s) =>
    s.query("select 1 from platform.audit_event where event = 'diary-week.kept'")
  )
  expect(events.rows).toHaveLength(2)
})

test('programs read duty and bids in the shape that is promised, and as much as their person may', async () => {
  const [duty] = dutyFound(await listDuty(as(world.privateOffice))).items
  expect(duty).toMatchObject({ state: 'missed', dueOn: '2026-08-03', postId: world.postId })
  expect(bidsFound(await listBids(as(world.privateOffice))).items).toEqual([])
})
