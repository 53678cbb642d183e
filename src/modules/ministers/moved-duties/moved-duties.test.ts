import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type DiaryWorld, NOW, openDiaryWorld } from '../../../../test/support/a-diary.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { raiseCase } from '../../cases/index.ts'
import { holdingsOn, makeReshuffle, previewReshuffle, whoHeldPost } from '../../government/index.ts'
import { acceptBid } from '../answer-bid/accept-bid.ts'
import { listBids } from '../diary-page/list-bids.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { makeBid } from '../make-bid/make-bid.ts'

let engine: Engine
let world: DiaryWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openDiaryWorld(engine)
})
afterAll(() => engine.close())

const office = () => realCtx(engine, world.privateOffice, () => NOW)
const admin = (...permissions: string[]) =>
  realCtx(
    engine,
    staff([
      'reshuffle.make',
      'duty.read',
      'account.read',
      'engagement.read',
      'business.read',
      'official.read',
      ...permissions
    ]),
    () => NOW
  )

/** The science minister's post and nineteen others, each going to the holder of the next. */
async function twentyMoves() {
  const held = await holdingsOn(
    ctxAs(engine, publicActor(), () => NOW),
    '2026-11-23'
  )
  const others = held
    .filter(({ postId, rank }) => postId !== world.postId && ['MoS', 'PUSS'].includes(rank ?? ''))
    .slice(0, 19)
  const posts = [...held.filter(({ postId }) => postId === world.postId), ...others]
  return posts.map(({ postId }, at) => ({
    kind: 'appoint' as const,
    postId,
    person: posts[(at + 1) % 20]?.minister ?? ''
  }))
}
const shuffle = async () => ({ name: 'November reshuffle', happenedOn: '2026-11-23', moves: await twentyMoves() })
const count = async (table: string) =>
  Number((await withSession(engine, (s) => s.query<{ n: string }>(`select count(*) as n from ${table}`))).rows[0]?.n)

test('it is refused to whoever may not make one, and with a day in the future', async () => {
  await expect(makeReshuffle(office(), await shuffle())).rejects.toThrow('permission')
  await expect(makeReshuffle(admin(), { ...(await shuffle()), happenedOn: '2027-01-01' })).rejects.toMatchObject({
    code: 'reshuffle-ahead'
  })
})

test('a reshuffle of twenty posts in the middle of a quarter loses no duty and no meeting', async () => {
  const { reference } = await makeBid(office(), {
    businessId: world.works,
    postId: world.postId,
    title: 'The new medicines line',
    purpose: 'To discuss investment in a new medicines line.',
    wishedOn: '2026-12-09',
    bidderName: 'Dev Arkwright',
    bidderEmail: 'dev@example.gov.uk'
  })
  await acceptBid(office(), reference, {
    words: 'The minister looks forward to it.',
    startsAt: '2026-12-09T10:00',
    officialId: world.lead.id
  })
  const [dutiesBefore, bidsBefore] = [await listDuty(office()), await listBids(office())]
  const moves = await twentyMoves()
  const before = await whoHeldPost(office(), world.postId, '2026-11-22')

  const preview = await previewReshuffle(admin(), await shuffle())
  expect(await count('government.reshuffle')).toBe(0)
  const made = await makeReshuffle(admin(), await shuffle())
  expect(preview.moves).toEqual(made.moves)
  expect(made.moves).toHaveLength(20)
  expect(made.parts.flatMap(({ lines }) => lines.map(({ words }) => words)).join(' ')).toContain(
    'Northmere Therapeutics'
  )

  const [dutiesAfter, bidsAfter] = [await listDuty(office()), await listBids(office())]
  expect(dutiesAfter.map(({ account_id, post_id, due_on, state }) => [account_id, post_id, due_on, state])).toEqual(
    dutiesBefore.map(({ account_id, post_id, due_on, state }) => [account_id, post_id, due_on, state])
  )
  expect(bidsAfter.map((bid) => [bid.reference, bid.status, bid.heldOn, bid.post])).toEqual(
    bidsBefore.map((bid) => [bid.reference, bid.status, bid.heldOn, bid.post])
  )
  expect(dutiesAfter[0]?.minister).toBe(moves[0]?.person)
  expect((await whoHeldPost(office(), world.postId, '2026-11-22'))?.minister).toBe(before?.minister)
  expect((await whoHeldPost(office(), world.postId, '2026-11-23'))?.minister).toBe(moves[0]?.person)
  expect(await count('government.hand_over_note')).toBe(20)
})

test('a department renamed keeps its old name in history, and its posts stay', async () => {
  const moves = [{ kind: 'rename-body' as const, bodySlug: 'hm-treasury', name: 'Ministry of Finance' }]
  await makeReshuffle(admin(), { name: 'A new name', happenedOn: '2026-11-23', moves })
  const held = await holdingsOn(office(), '2026-11-23')
  const chancellor = held.find(({ post }) => post === 'Chancellor of the Exchequer')
  expect(chancellor?.body).toBe('Ministry of Finance')
  expect((await whoHeldPost(office(), chancellor?.postId ?? '', '2026-11-22'))?.body).toBe('HM Treasury')
})

test('a department merged hands over its posts and teams, and ends', async () => {
  const moves = [
    {
      kind: 'merge-bodies' as const,
      bodySlug: 'department-for-culture-media-and-sport',
      intoSlug: 'department-for-business-and-trade'
    }
  ]
  const made = await makeReshuffle(admin(), { name: 'A merger', happenedOn: '2026-11-23', moves })
  expect(made.moves[0]?.words).toBe(
    'Department for Culture, Media and Sport becomes part of Department for Business and Trade'
  )
  const held = await holdingsOn(office(), '2026-11-23')
  const arts = held.find(({ post }) => post === 'Minister for Creative Industries, Media and Arts')
  expect(arts?.body).toBe('Department for Business and Trade')
  expect((await whoHeldPost(office(), arts?.postId ?? '', '2026-11-01'))?.body).toBe(
    'Department for Culture, Media and Sport'
  )
})

test('a team that moves brings its accounts by name, and its open cases as a number: a note of hand-over is read by everybody', async () => {
  const { reference } = await raiseCase(realCtx(engine), {
    words: 'Nobody can tell us when our application for a licence for medicines will be decided.',
    business: { id: world.works },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  const { rows: teams } = await withSession(engine, (s) =>
    s.query<{ id: string }>(
      `select id from government.team where name = 'Life sciences account team'
       union select owner_team_id from cases.case where reference = $1`,
      [reference]
    )
  )
  const moves = teams.map(({ id }) => ({ kind: 'move-team' as const, teamId: id, bodySlug: 'hm-treasury' }))
  const { parts } = await previewReshuffle(admin(), {
    name: 'Teams',
    happenedOn: '2026-11-23',
    moves
  })
  const words = parts.flatMap(({ lines }) => lines.map((line) => line.words)).join('\n')
  expect(words).toContain('account of Northmere Therapeutics')
  expect(words).toContain('1 open case, 1 taken on by nobody yet')
  expect(words).not.toContain(reference)
})
