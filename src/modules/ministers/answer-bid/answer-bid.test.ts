import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type DiaryWorld, NOW, openDiaryWorld } from '../../../../test/support/a-diary.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { loadBid } from '../bid-page/load-bid.ts'
import { listBids } from '../diary-page/list-bids.ts'
import { dutyWords } from '../duty-board/duty-words.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { handOnDuty } from '../hand-on-duty/hand-on-duty.ts'
import { makeBid } from '../make-bid/make-bid.ts'
import { setAsideDuty } from '../set-aside-duty/set-aside-duty.ts'
import { acceptBid } from './accept-bid.ts'
import { AcceptBidInput } from './answer-bid.schema.ts'
import { chaseBid } from './chase-bid.ts'
import { declineBid } from './decline-bid.ts'
import { delegateBid } from './delegate-bid.ts'
import { giveBrief } from './give-brief.ts'

let engine: Engine
let world: DiaryWorld
let reference: string
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openDiaryWorld(engine)
})
afterAll(() => engine.close())

const as = (actor: Actor) => realCtx(engine, actor, () => NOW)
const words = 'The minister looks forward to hearing about the new line.'
const ask = () =>
  makeBid(as(world.bidder), {
    businessId: world.works,
    postId: world.postId,
    title: 'The new medicines line',
    purpose: 'To discuss investment in a new medicines line and the grid connection it needs.',
    wishedOn: '2026-12-09',
    bidderName: 'Dev Arkwright',
    bidderEmail: 'dev@example.gov.uk'
  })
beforeEach(async () => {
  reference = (await ask()).reference
})
const accept = { words, startsAt: '2026-12-09T10:00' }
const mailTo = async (address: string) =>
  (
    await withSession(engine, (s) =>
      s.query<{ body: string }>('select body from platform.mail where to_address = $1 and body like $2', [
        address,
        `%${reference}%`
      ])
    )
  ).rows

describe('refused', () => {
  test('to whoever may not answer, and to the public', async () => {
    await expect(acceptBid(as(world.bidder), reference, { ...accept, officialId: world.lead.id })).rejects.toThrow(
      'permission'
    )
    await expect(declineBid(as(staff([])), reference, { words })).rejects.toThrow('permission')
    await expect(listBids(as(publicActor()), {})).rejects.toMatchObject({ permission: 'sign-in' })
  })
  test('to the private office of another department', async () => {
    const elsewhere = as({ ...world.privateOffice, id: world.policy.id, teams: [] })
    const refused = { code: 'other-body' }
    await expect(acceptBid(elsewhere, reference, { ...accept, officialId: world.lead.id })).rejects.toMatchObject(
      refused
    )
    await expect(declineBid(elsewhere, reference, { words })).rejects.toMatchObject(refused)
    await expect(
      delegateBid(elsewhere, reference, { words, toPostId: world.otherPostId, reason: 'It is closer to their brief' })
    ).rejects.toMatchObject(refused)
    for (const deed of [chaseBid, giveBrief]) await expect(deed(elsewhere, reference)).rejects.toMatchObject(refused)
    const { mayAnswer, mayChase } = await loadBid(elsewhere, reference)
    expect([mayAnswer, mayChase]).toEqual([false, false])
  })
  test('without an official or a reason, and without words', () => {
    expect(AcceptBidInput.safeParse(accept).error?.issues[0]?.path).toEqual(['officialId'])
    expect(AcceptBidInput.safeParse({ ...accept, officialId: world.lead.id, words: '' }).success).toBe(false)
  })
  test('twice, and to the post that has it already', async () => {
    await expect(
      delegateBid(as(world.privateOffice), reference, {
        words,
        toPostId: world.postId,
        reason: 'It is closer to their brief'
      })
    ).rejects.toMatchObject({ code: 'same-post' })
    await declineBid(as(world.privateOffice), reference, { words })
    await expect(declineBid(as(world.privateOffice), reference, { words })).rejects.toMatchObject({
      code: 'bid-answered'
    })
  })
})

test('a duty whose day is far off is met where a meeting counts, and not yet due where there was none', async () => {
  const early = { ...as(world.privateOffice), now: () => new Date('2026-04-01T10:00:00Z') }
  const [duty] = await listDuty(early, world.accountId)
  if (!duty) throw new Error('The account owes a meeting')
  expect(duty).toMatchObject({ state: 'not-yet-due', met_at: null, due_on: '2026-08-03' })
  expect(dutyWords(duty).words).toBe('Not met yet. Due by 3 August 2026')
  expect(dutyWords({ ...duty, state: 'met' }).words).toBe('Met. Next due by 3 August 2026')
})

test('accepted: the meeting is in the calendar of all of government, the duty is planned, and the bidder is told', async () => {
  const before = await listDuty(as(world.privateOffice), world.accountId)
  expect(before[0]).toMatchObject({ state: 'missed', due_on: '2026-08-03', post_id: world.postId })
  const { engagementId } = await acceptBid(as(world.privateOffice), reference, { ...accept, officialId: world.lead.id })
  const [bid] = await listBids(as(world.privateOffice), { reference })
  expect(bid).toMatchObject({
    status: 'accepted',
    heldOn: '2026-12-09',
    briefDueOn: '2026-12-06',
    engagementId,
    official: 'Lena Marsh'
  })
  expect((await listDuty(as(world.privateOffice), world.accountId))[0]).toMatchObject({ state: 'planned' })
  expect((await mailTo('dev@example.gov.uk'))[0]?.body).toContain(words)
  await chaseBid(as(world.privateOffice), reference)
  const steps = await withSession(engine, (s) =>
    s.query<{ step: string }>(
      'select step from ministers.bid_step t join ministers.bid b on b.id = t.bid_id where reference = $1 order by at, t.id',
      [reference]
    )
  )
  expect(steps.rows.map(({ step }) => step)).toEqual(['made', 'accepted', 'chased'])
})

test('delegated: it waits with the other post, its answer due when it was', async () => {
  const [before] = await listBids(as(world.privateOffice), { reference })
  await delegateBid(as(world.privateOffice), reference, {
    words,
    toPostId: world.otherPostId,
    reason: 'It is about the works, not the science'
  })
  const [after] = await listBids(as(world.privateOffice), { reference })
  expect(after).toMatchObject({ status: 'waiting', post: 'Minister for Industry', answerByOn: before?.answerByOn })
})

const OUTSIDER = '00000000-0000-7000-8000-0000000000f1'

describe('a duty', () => {
  const waive = (office: Actor, untilOn = '2027-03-01') =>
    setAsideDuty(as(office), {
      accountId: world.accountId,
      untilOn,
      reason: 'The business asked for time after a merger'
    })
  test('is waived for a year at most, with a reason, by the office of the post that owes it', async () => {
    await expect(waive(world.bidder)).rejects.toThrow('permission')
    await expect(waive({ ...world.privateOffice, id: OUTSIDER, teams: [] })).rejects.toMatchObject({
      code: 'other-body'
    })
    await expect(waive(world.privateOffice, '2028-01-01')).rejects.toMatchObject({ code: 'waiver-too-long' })
    await waive(world.privateOffice)
    expect((await listDuty(as(world.privateOffice), world.accountId))[0]).toMatchObject({
      state: 'waived',
      waived_until: '2027-03-01'
    })
  })
  test('is delegated with a reason, from post to post, and shows who owes it now', async () => {
    const reason = 'Leads on the works where they are built'
    const handOn = (office: Actor, toPostId: string) =>
      handOnDuty(as(office), { accountId: world.accountId, toPostId, reason })
    await expect(handOn(world.bidder, world.otherPostId)).rejects.toThrow('permission')
    await expect(handOn({ ...world.privateOffice, id: OUTSIDER, teams: [] }, world.otherPostId)).rejects.toMatchObject({
      code: 'other-body'
    })
    await handOn(world.privateOffice, world.otherPostId)
    expect((await listDuty(as(world.privateOffice), world.accountId))[0]).toMatchObject({
      post_id: world.otherPostId,
      is_delegated: true
    })
    await expect(handOn(world.privateOffice, world.otherPostId)).rejects.toMatchObject({ code: 'owes-it-already' })
  })
  test('that an office has handed on is no longer its own to hand on or to waive', async () => {
    const science = { ...world.privateOffice, id: OUTSIDER }
    await expect(
      handOnDuty(as(science), { accountId: world.accountId, toPostId: world.postId, reason: 'We want it back' })
    ).rejects.toMatchObject({ code: 'other-body' })
    await expect(waive(science)).rejects.toMatchObject({ code: 'other-body' })
  })
  test('is never waived where nobody is owed a meeting', async () => {
    const nobody = setAsideDuty(as(world.privateOffice), {
      accountId: OUTSIDER,
      untilOn: '2027-03-01',
      reason: 'The business asked for time after a merger'
    })
    await expect(nobody).rejects.toThrow('This duty does not exist')
  })
})
