import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, theSystem } from '../../../../test/support/world.ts'
import { type Actor, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { passOnHandOver } from '../answer-hand-over/pass-on-hand-over.ts'
import { loadCase } from '../case-page/load-case.ts'
import { listCases } from '../case-queue/list-cases.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { askContributor } from './ask-contributor.ts'
import { climbLadder } from './climb-ladder.ts'
import { contributeToCase } from './contribute-to-case.ts'
import { withdrawQuestion } from './withdraw-question.ts'

let engine: Engine
let desks: Desks
let raised: { reference: string; id: string }
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (actor: Actor) => realCtx(engine, actor, () => at.now)

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())
beforeEach(async () => {
  at.now = new Date('2026-11-23T10:00:00Z')
  raised = await raise(true)
})

const raise = (shareConsent: boolean) =>
  raiseCase(as(publicActor()), {
    words: 'Our trial needs power at the new site and nobody will say when.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent
  })
const ask = (actor = desks.lifeSciences.worker, more: object = {}) =>
  askContributor(as(actor), raised.reference, {
    team: desks.cleanEnergy.teamId,
    question: 'Which queue is their connection in?',
    replyBy: '2026-11-26',
    ...more
  })
const answer = (contribution: string, actor = desks.cleanEnergy.worker) =>
  contributeToCase(as(actor), raised.reference, { contribution, answer: 'answered', words: 'Queue B, 2028.' })

describe('refused', () => {
  test('to another team, without consent to share, to its own team, twice, or by a day gone by', async () => {
    await expect(ask(desks.cleanEnergy.worker)).rejects.toThrow('does not exist')
    await expect(ask(undefined, { team: desks.lifeSciences.teamId })).rejects.toMatchObject({ code: 'own-team' })
    await expect(ask(undefined, { replyBy: '2026-11-20' })).rejects.toMatchObject({ field: 'replyBy' })
    await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'already-asked' })
    raised = await raise(false)
    await expect(ask()).rejects.toMatchObject({ code: 'not-to-be-shared' })
  })

  test('an answer from a team that was not asked, and a second one', async () => {
    const { contributionId } = await ask()
    await expect(answer(contributionId, desks.lifeSciences.worker)).rejects.toMatchObject({ code: 'not-asked-of-you' })
    await answer(contributionId)
    await expect(answer(contributionId)).rejects.toMatchObject({ code: 'already-answered' })
    await expect(withdrawQuestion(as(desks.lifeSciences.worker), raised.reference, contributionId)).rejects.toThrow(
      'settled already'
    )
  })
})

test('the owner sees who holds it up, the contributor sees it asked, and the business hears one voice', async () => {
  const { contributionId } = await ask()
  const queue = await listCases(as(desks.cleanEnergy.colleague), { view: 'asked', q: '', after: undefined })
  expect(queue.items.map(({ reference }) => reference)).toContain(raised.reference)
  const shown = await loadCase(as(desks.lifeSciences.worker), raised.reference)
  expect(shown).toMatchObject({ status: 'Waiting on another team', jointWork: [{ answer: null, late: false }] })
  await answer(contributionId)
  await replyToCase(as(desks.lifeSciences.worker), raised.reference, {
    words: 'Your connection is in queue B.',
    asksQuestion: false,
    usesAnswers: true
  })
  expect((await loadCase(as(desks.lifeSciences.worker), raised.reference)).jointWork[0]).toMatchObject({ used: true })
  const thread = await loadThread(as(publicActor([raised.id])), raised.reference)
  const words = thread.entries.map((entry) => entry.words).join('\n')
  expect(words).toContain('We asked Clean energy front desk to help with the answer, by Thursday 26 November 2026.')
  expect(words).not.toContain('Which queue')
  expect(words).not.toContain('Queue B, 2028')
  expect(thread.owner.team).toBe('Life sciences front desk')
})

test('an answer that is late climbs the ladder by the working days of each rung, and no further than the top', async () => {
  const { contributionId } = await ask()
  const system = () => as(theSystem('case.work', 'case.read-all'))
  const rung = async () =>
    (await loadCase(as(desks.lifeSciences.worker), raised.reference)).jointWork.find(({ id }) => id === contributionId)
      ?.rung
  const climbedBy = async (moment: string) => {
    at.now = new Date(moment)
    await climbLadder(system())
    return rung()
  }
  expect(await climbedBy('2026-11-26T18:00:00Z')).toBe(null)
  expect(await climbedBy('2026-11-27T09:00:00Z')).toBe('Its deputy director')
  expect(await climbLadder(system())).toBe(0)
  // The case is of Scotland, where 30 November is a bank holiday: three working days on is 3 December.
  expect(await climbedBy('2026-12-03T09:00:00Z')).toBe('Its deputy director')
  expect(await climbedBy('2026-12-04T09:00:00Z')).toBe('The directors of both bodies')
  expect(await climbedBy('2026-12-31T09:00:00Z')).toBe('The cross-department group')
  expect(await climbedBy('2027-03-31T09:00:00Z')).toBe('The cross-department group')
})

test('an offer is passed on once; a case that bounced goes before the supervisor, who alone offers it then', async () => {
  const give = (actor: Actor, toTeam: string) =>
    handOverCase(as(actor), raised.reference, { toTeam, note: 'They asked the operator in May.' })
  const passOn = (actor: Actor, toTeam: string) =>
    passOnHandOver(as(actor), raised.reference, { toTeam, note: 'It is for the central desk.' })
  await give(desks.lifeSciences.worker, desks.cleanEnergy.teamId)
  await expect(passOn(desks.lifeSciences.worker, desks.centralDesk.teamId)).rejects.toMatchObject({
    code: 'not-offered-to-you'
  })
  await passOn(desks.cleanEnergy.worker, desks.centralDesk.teamId)
  await expect(passOn(desks.centralDesk.worker, desks.cleanEnergy.teamId)).rejects.toMatchObject({
    code: 'bounced-before'
  })
  const { rows } = await withSession(engine, (s) =>
    s.query<{ answer: string; team_id: string }>(
      `select h.answer, o.team_id from cases.hand_over h join cases.ownership o on o.case_id = h.case_id and o.to_at is null
        where h.case_id = $1 order by h.id`,
      [raised.id]
    )
  )
  expect(rows).toEqual([
    { answer: 'passed-on', team_id: desks.lifeSciences.teamId },
    { answer: null, team_id: desks.lifeSciences.teamId }
  ])
})

test('whoever holds the link learns that others were asked, and cannot read what', async () => {
  await ask()
  const holder = as(publicActor([raised.id]))
  const read = await inTransaction(holder, (tx) =>
    sql<{
      n: number
    }>`select (select count(*) from cases.contribution)::int + (select count(*) from cases.hand_over)::int as n,
      (select count(*) from cases.case)::int as cases`.execute(openTx(tx).db)
  )
  expect(read.rows).toEqual([{ n: 0, cases: 1 }])
  const { entries } = await loadThread(holder, raised.reference)
  expect(JSON.stringify(entries)).toContain('to help with the answer')
  expect(JSON.stringify(entries)).not.toContain('Which queue')
})
