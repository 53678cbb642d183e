import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadBrief } from '../brief-page/load-brief.ts'
import { loadEngagement } from '../engagement-page/load-engagement.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { makeBrief } from '../make-brief/make-brief.ts'
import { MakePromiseHere, makePromiseAt } from '../make-promise/make-promise.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { ChangeMarking, changeMarking } from './change-marking.ts'
import { decideMarking } from './decide-marking.ts'

const now = () => new Date('2026-11-23T10:00:00Z')
let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker, now)
const colleague = () => realCtx(engine, desks.lifeSciences.colleague, now)
const others = () => realCtx(engine, desks.cleanEnergy.worker, now)
const businesses = () => [{ businessId: desks.laboratory.id }]
const marked = (more: object = {}) => ChangeMarking.parse({ reason: 'It named a price', ...more })
const sensitive = (more: object = {}) => marked({ marking: 'OFFICIAL-SENSITIVE', ...more })

async function held(title: string, more: object = {}) {
  const about = { form: 'call', title, startsAt: '2026-11-20T10:00', businesses: businesses(), topics: ['skills'] }
  const { id } = await logEngagement(ours(), {
    ...about,
    decisions: `${title} DECIDED`,

    ...more
  })
  return id
}

/** A brief somebody drew of a later meeting, in which the call is quoted; what somebody else reads in it. */
async function quoted(at: string) {
  const { id } = await planEngagement(ours(), {
    ...{
      form: 'meeting',
      title: 'Later',
      startsAt: at,
      businesses: businesses(),
      topics: ['skills'],
      wentOnReason: 'x'
    }
  })
  await makeBrief(ours(), id)
  return async (who = others()) => JSON.stringify((await loadBrief(who, id)).brief?.sections)
}

test('nobody marks anew without the permission, without a reason, as it is already, or what is not there', async () => {
  const id = await held('Plain')
  await expect(changeMarking(realCtx(engine, staff(['engagement.read']), now), id, sensitive())).rejects.toThrow(
    'permission'
  )
  expect(ChangeMarking.safeParse({ reason: '' }).success).toBe(false)
  await expect(changeMarking(ours(), id, marked())).rejects.toThrow('marked so already')
  await expect(changeMarking(ours(), id, marked({ reason: 'TOP SECRET' }))).rejects.toThrow('TOP SECRET')
  const passageId = '00000000-0000-7000-8000-00000000dead'
  await expect(changeMarking(ours(), id, sensitive({ passageId }))).rejects.toThrow('does not exist')
})

test('what is raised is held more closely at once: its page, its promise, and the brief that quoted it', async () => {
  const id = await held('PRICE call')
  const promise = { bySide: 'government', words: 'PRICE letter', dueOn: '2026-12-01', shared: 'yes' }
  await makePromiseAt(ours(), id, MakePromiseHere.parse(promise))
  const brief = await quoted('2026-12-03T10:00')
  expect(await brief()).toContain('PRICE call')
  expect(await changeMarking(ours(), id, sensitive())).toEqual({ waits: false })
  await expect(loadEngagement(others(), id)).rejects.toThrow('does not exist')
  expect(await brief()).not.toContain('PRICE')
  expect(await brief(colleague())).toContain('PRICE call')
  const client = new Client(app)
  await client.signIn('wren-ce')
  for (const url of ['/engagements/promises?view=ours', `/businesses/${desks.laboratory.id}`])
    expect((await client.get(url)).body).not.toContain('PRICE')
  const { rows } = await withSession(engine, (session) =>
    session.query<{ shared: boolean; marking: string }>(
      `select shared_with_business as shared, marking from engagements.promise where engagement_id = $1`,
      [id]
    )
  )
  expect(rows).toEqual([{ shared: false, marking: 'OFFICIAL-SENSITIVE' }])
})

test('what is lowered waits for a second person, and a brief drawn before stays as closely held', async () => {
  const id = await held('LOAN call', { marking: 'OFFICIAL-SENSITIVE' })
  const brief = await quoted('2026-12-08T10:00')
  expect(await changeMarking(ours(), id, marked({ reason: 'It was announced' }))).toEqual({ waits: true })
  await expect(loadEngagement(others(), id)).rejects.toThrow('does not exist')
  await expect(changeMarking(colleague(), id, marked())).rejects.toThrow('Decide on that first')
  const [change] = (await loadEngagement(ours(), id)).changes
  const decision = { changeId: change?.id ?? '', decision: 'made' as const }
  await expect(decideMarking(ours(), id, decision)).rejects.toThrow('Somebody else must agree')
  await expect(decideMarking(others(), id, decision)).rejects.toThrow('does not exist')
  await decideMarking(colleague(), id, decision)
  expect((await loadEngagement(others(), id)).found.title).toBe('LOAN call')
  expect(await brief()).not.toContain('LOAN')
  await expect(decideMarking(colleague(), id, decision)).rejects.toThrow('does not exist')
})

test('naming one more reader of a sensitive record opens it to somebody, and waits too; a refusal leaves it as it was', async () => {
  const id = await held('NAMED call', { marking: 'OFFICIAL-SENSITIVE' })
  const more = sensitive({ namedPeople: [desks.cleanEnergy.worker.id] })
  expect(await changeMarking(ours(), id, more)).toEqual({ waits: true })
  const [change] = (await loadEngagement(ours(), id)).changes
  await decideMarking(colleague(), id, { changeId: change?.id ?? '', decision: 'refused' })
  await expect(loadEngagement(others(), id)).rejects.toThrow('does not exist')
  expect((await loadEngagement(ours(), id)).changes).toEqual([])
})

test('a lowering is on the day of the colleague who may agree, on nobody else’s, and the answer rings for whoever asked', async () => {
  const day = async (who: string, at = '/work') => {
    const client = new Client(app)
    await client.signIn(who)
    return (await client.get(at)).body
  }
  const id = await held('WAITS call', { marking: 'OFFICIAL-SENSITIVE' })
  const wren = new Client(app)
  await wren.signIn('wren-ls')
  const asked = await wren.submit(
    `/engagements/${id}`,
    { marking: 'OFFICIAL', reason: 'It was announced' },
    `/engagements/${id}/marking`
  )
  expect(asked.headers.location).toBe(`/engagements/${id}?done=marking-waits`)
  expect((await wren.get(`/engagements/${id}?done=marking-waits`)).body).toContain('until a second person agrees')
  const colleagues = await day('cole-ls')
  for (const words of ['Lower markings to agree to', 'WAITS call', 'asks for OFFICIAL'])
    expect(colleagues).toContain(words)
  for (const who of ['wren-ls', 'wren-ce']) expect(await day(who)).not.toContain('Lower markings to agree to')
  const [change] = (await loadEngagement(ours(), id)).changes
  await decideMarking(colleague(), id, { changeId: change?.id ?? '', decision: 'refused' })
  expect(await day('cole-ls')).not.toContain('WAITS call')
  expect(await day('wren-ls', '/work/reminders')).toContain('refused the lower marking you asked for')
})

test('a passage is marked anew by itself: the meeting stays open, the passage and its quotation do not', async () => {
  const id = await held('OPEN call')
  const brief = await quoted('2026-12-10T10:00')
  expect(await brief()).toContain('OPEN call DECIDED')
  const passage = (await loadEngagement(ours(), id)).passages.find(({ kind }) => kind === 'decision')
  const client = new Client(app)
  await client.signIn('wren-ls')
  const page = `/engagements/${id}`
  expect(
    (await client.submit(page, { passageId: passage?.id ?? '', marking: 'OFFICIAL-SENSITIVE' }, `${page}/marking`)).body
  ).toContain('Say why the marking changes')
  await client.submit(
    page,
    { passageId: passage?.id ?? '', marking: 'OFFICIAL-SENSITIVE', reason: 'It named a price' },
    `${page}/marking`
  )
  expect(JSON.stringify((await loadEngagement(others(), id)).passages)).not.toContain('DECIDED')
  expect(await brief()).not.toContain('OPEN call DECIDED')
  expect(JSON.stringify((await loadEngagement(colleague(), id)).passages)).toContain('OPEN call DECIDED')
})

test('what a case file for an answer copied before is held as closely as the meeting now', async () => {
  const id = await held('FILED call')
  const answering = realCtx(
    engine,
    staff(['information.answer', 'engagement.read', 'engagement.log', 'official.find']),
    now
  )
  const { rows: opened } = await withSession(engine, (session) =>
    session.query<{ id: string }>(
      `insert into ministers.information_request (reference, engagement_id, asked_words, asker_name, asker_email, received_on, due_on,
         owner_id, owner_name, opened_at, gathered_at)
       values ('FOI-1', $1, 'All', 'Ann', 'ann@x.example', '2026-11-20', '2026-12-20', 'x', 'x', now(), now()) returning id`,
      [id]
    )
  )
  await withSession(engine, (session) =>
    session.query(
      `insert into ministers.held_block (request_id, section, position, words, source, hash, marking, descriptors, readers)
       values ($1, 'about', 1, 'FILED call', 'Title', 'h', 'OFFICIAL', '{}', '{staff}')`,
      [opened[0]?.id]
    )
  )
  const seen = () =>
    inTransaction(answering, async (tx) => {
      const { rows } = await sql<{ words: string }>`select words from ministers.held_block`.execute(openTx(tx).db)
      return rows.map(({ words }) => words)
    })
  expect(await seen()).toEqual(['FILED call'])
  await changeMarking(ours(), id, sensitive())
  expect(await seen()).toEqual([])
})
