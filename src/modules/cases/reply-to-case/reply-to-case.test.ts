import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { correctContact } from '../answer-as-business/correct-contact.ts'
import { sayIfItHelped } from '../answer-as-business/say-if-it-helped.ts'
import { withdrawCase } from '../answer-as-business/withdraw-case.ts'
import { closeCase } from '../close-case/close-case.ts'
import { reopenCase } from '../close-case/reopen-case.ts'
import { keepPromise } from '../keep-promise/keep-promise.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { writeNote } from '../write-note/write-note.ts'
import { replyToCase } from './reply-to-case.ts'

let engine: Engine
let desks: Desks
let raised: { id: string; reference: string }
const at = { now: new Date('2026-11-23T10:00:00Z') }
const now = () => at.now
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())
beforeEach(async () => {
  at.now = new Date('2026-11-23T10:00:00Z')
  raised = await raiseCase(realCtx(engine, undefined, now), {
    words: 'The regulator has had our file since March and says nothing.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
})

const worker = () => realCtx(engine, desks.lifeSciences.worker, now)
const business = () => realCtx(engine, publicActor([raised.id]), now)
const aReply = { words: 'We are asking the regulator today.', asksQuestion: false }
const kept = async () =>
  (
    await withSession(engine, (s) =>
      s.query<{ status: string; resolve_by: Date; paused_at: Date | null; outcome_code: string | null }>(
        'select status, resolve_by, paused_at, outcome_code from cases.case where id = $1',
        [raised.id]
      )
    )
  ).rows[0]

describe('refused', () => {
  test('a reply by a team that does not answer for the case', async () => {
    await expect(replyToCase(realCtx(engine, desks.cleanEnergy.worker), raised.reference, aReply)).rejects.toThrow(
      'does not exist'
    )
  })
  test('a promise without a day, or with one gone by, or wording that is not approved', async () => {
    await expect(replyToCase(worker(), raised.reference, { ...aReply, promise: 'Ring you' })).rejects.toMatchObject({
      field: 'promiseDueOn'
    })
    await expect(
      replyToCase(worker(), raised.reference, { ...aReply, promise: 'Ring you', promiseDueOn: '2026-11-20' })
    ).rejects.toMatchObject({ code: 'promise-in-past' })
    await expect(
      replyToCase(worker(), raised.reference, { ...aReply, wordingId: crypto.randomUUID() })
    ).rejects.toMatchObject({ code: 'wording-expired' })
  })
  test('closing with an outcome nobody knows, and anything more on a closed case', async () => {
    await expect(closeCase(worker(), raised.reference, { outcome: 'fudged', words: 'Done.' })).rejects.toMatchObject({
      code: 'outcome-unknown'
    })
    await closeCase(worker(), raised.reference, { outcome: 'answered', words: 'The regulator decided today.' })
    await expect(replyToCase(worker(), raised.reference, aReply)).rejects.toMatchObject({ code: 'case-closed' })
    await expect(answerAsBusiness(business(), raised.reference, { words: 'But wait' })).rejects.toMatchObject({
      code: 'case-closed'
    })
  })
  test('somebody without the link, as if there were no such case', async () => {
    await expect(loadThread(realCtx(engine), raised.reference)).rejects.toThrow('does not exist')
    await expect(answerAsBusiness(realCtx(engine), raised.reference, { words: 'Let me in' })).rejects.toThrow(
      'does not exist'
    )
  })
  test('opening again after 28 days', async () => {
    await closeCase(worker(), raised.reference, { outcome: 'answered', words: 'The regulator decided today.' })
    at.now = new Date('2026-12-22T10:00:00Z')
    await expect(reopenCase(business(), raised.reference)).rejects.toMatchObject({ code: 'reopen-too-late' })
  })
})

describe('done', () => {
  test('a question stops the clock until the business answers; the date moves by the working days waited', async () => {
    const before = await kept()
    await replyToCase(worker(), raised.reference, { words: 'Which file number is it?', asksQuestion: true })
    expect(await kept()).toMatchObject({ status: 'waiting-on-business', resolve_by: before?.resolve_by })
    at.now = new Date('2026-11-26T10:00:00Z')
    await answerAsBusiness(business(), raised.reference, { words: 'It is file 12.' })
    // Received in Scotland: three working days waited, and St Andrew's Day on the way.
    const after = await kept()
    expect(after).toMatchObject({ status: 'in-progress', paused_at: null })
    expect(after?.resolve_by.getTime()).toBeGreaterThan(before?.resolve_by.getTime() ?? 0)
  })

  test('the business reads both sides, the promise and the outcome, and never a note', async () => {
    await writeNote(worker(), raised.reference, { words: 'The file sits with the second assessor.' })
    await replyToCase(worker(), raised.reference, {
      ...aReply,
      promise: 'Tell you what they say',
      promiseDueOn: '2026-11-27'
    })
    await closeCase(worker(), raised.reference, { outcome: 'answered', words: 'They decided in your favour.' })
    const thread = await loadThread(business(), raised.reference)
    expect(thread.entries.map((entry) => entry.words)).toEqual([
      'The regulator has had our file since March and says nothing.',
      'We are asking the regulator today.',
      'They decided in your favour.'
    ])
    expect(thread).toMatchObject({
      outcome: 'Answered',
      open: false,
      owner: { official: desks.lifeSciences.worker.name }
    })
    expect(thread.promises.made).toMatchObject([{ words: 'Tell you what they say' }])
    expect(JSON.stringify(thread)).not.toContain('second assessor')
  })

  test('a promise is marked as kept once, by its owner, in sight of the business', async () => {
    await replyToCase(worker(), raised.reference, {
      ...aReply,
      promise: 'Tell you what they say',
      promiseDueOn: '2026-11-27'
    })
    const promise = (await loadThread(business(), raised.reference)).promises.made[0]?.id ?? ''
    await expect(keepPromise(realCtx(engine, desks.cleanEnergy.worker), raised.reference, { promise })).rejects.toThrow(
      'does not exist'
    )
    await expect(keepPromise(worker(), raised.reference, { promise: crypto.randomUUID() })).rejects.toThrow(
      'This promise'
    )
    await keepPromise(worker(), raised.reference, { promise })
    expect((await loadThread(business(), raised.reference)).promises.made).toMatchObject([{ state: 'kept' }])
    await expect(keepPromise(worker(), raised.reference, { promise })).rejects.toMatchObject({ code: 'promise-kept' })
  })

  test('it says whether this helped, and opens it again with the same owner', async () => {
    await closeCase(worker(), raised.reference, { outcome: 'answered', words: 'They decided in your favour.' })
    await sayIfItHelped(business(), raised.reference, { helped: 'no' })
    await reopenCase(business(), raised.reference)
    expect(await kept()).toMatchObject({ status: 'in-progress', outcome_code: null })
    expect((await loadThread(business(), raised.reference)).owner.official).toBe(desks.lifeSciences.worker.name)
  })
})

test('each step left its audit event, by whoever took it', async () => {
  await replyToCase(worker(), raised.reference, aReply)
  await answerAsBusiness(business(), raised.reference, { words: 'Thank you.' })
  const left = await withSession(engine, (s) =>
    s.query<{ event: string; actor_kind: string }>(
      'select event, actor_kind from platform.audit_event where subject_id = $1 order by seq',
      [raised.id]
    )
  )
  expect(left.rows).toEqual([
    { event: 'case.raised', actor_kind: 'public' },
    { event: 'case.replied', actor_kind: 'staff' },
    { event: 'case.answered', actor_kind: 'public' }
  ])
})

test('the business withdraws its case and puts its name right, and nobody without its link does', async () => {
  await expect(withdrawCase(realCtx(engine), raised.reference)).rejects.toThrow('does not exist')
  await expect(correctContact(realCtx(engine), raised.reference, { name: 'Eve' })).rejects.toThrow('does not exist')
  await correctContact(business(), raised.reference, { name: 'Ada Marsh-Reed', phone: '0131 496 0000' })
  await withdrawCase(business(), raised.reference)
  await expect(withdrawCase(business(), raised.reference)).rejects.toMatchObject({ code: 'case-closed' })
  const thread = await loadThread(business(), raised.reference)
  expect(thread).toMatchObject({
    open: false,
    canReopen: true,
    contact: { name: 'Ada Marsh-Reed', phone: '0131 496 0000' },
    outcome: 'Withdrawn by the business'
  })
})
