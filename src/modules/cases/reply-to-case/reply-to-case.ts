import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { linesForBusiness } from '../../engagements/index.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { lastWordTo } from './last-word-to.ts'
import type { GivenReply } from './reply-to-case.schema.ts'

/**
 * Writes to the business as the owner. A question pauses the clock, in sight of both, until the business answers; a
 * promise made here is kept or visibly broken.
 */
export async function replyToCase(ctx: Ctx, reference: string, input: GivenReply): Promise<{ messageId: string }> {
  demand(ctx, 'case.work')
  aPromiseHasWordsAndADay(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    oneQuestionAtATime(found, input)
    await nobodyWroteMeanwhile(tx, found, input)
    await theWordingIsStillApproved(tx, input)
    await theLineStillHolds(tx, input)
    const messageId = await writeMessage(tx, found.id, 'to-business', input.words, { wordingId: input.wordingId })
    if (input.usesAnswers) await markAnswersUsed(tx, found, messageId)
    if (input.promise && input.promiseDueOn) await makePromise(tx, found, input.promise, input.promiseDueOn)
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set(afterReply(tx, found, input))
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.replied', found.id, {
      messageId,
      asksQuestion: input.asksQuestion,
      wordingId: input.wordingId ?? null,
      lineId: input.lineId ?? null
    })
    return { messageId }
  })
}

function aPromiseHasWordsAndADay(ctx: Ctx, { promise, promiseDueOn }: GivenReply) {
  if (promise && !promiseDueOn)
    throw new RuleBroken('promise-without-day', 'Enter the day by which you will keep the promise', 'promiseDueOn')
  if (promiseDueOn && !promise)
    throw new RuleBroken('promise-without-words', 'Enter what you promise to do by that day', 'promise')
  if (promiseDueOn && promiseDueOn < londonDay(ctx.now())) {
    throw new RuleBroken('promise-in-past', 'The day of a promise must be today or later', 'promiseDueOn')
  }
}

/** Two colleagues who write at once would answer a business twice: the second looks first, and loses nothing. */
async function nobodyWroteMeanwhile(ctx: Ctx, found: FoundCase, { seen }: GivenReply) {
  if (!seen || seen === (await lastWordTo(ctx, found.id))) return
  throw new RuleBroken(
    'written-meanwhile',
    'Somebody wrote in this case while you were writing. Read what is new above, then send your reply again',
    'words'
  )
}

/** A business that is asked twice answers neither. */
function oneQuestionAtATime(found: FoundCase, { asksQuestion }: GivenReply) {
  if (asksQuestion && found.paused_at)
    throw new RuleBroken(
      'question-open',
      'You have asked the business a question and the clock is stopped. Wait for its answer before you ask another',
      'asksQuestion'
    )
}

async function theWordingIsStillApproved(ctx: Ctx, { wordingId }: GivenReply) {
  if (!wordingId) return
  const today = londonDay(ctx.now())
  const wording = await tables<CaseTables>(ctx)
    .selectFrom('cases.approved_wording')
    .where('id', '=', wordingId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .select('id')
    .executeTakeFirst()
  if (!wording)
    throw new RuleBroken('wording-expired', 'This approved wording has run out. Choose another', 'wordingId')
}

async function theLineStillHolds(ctx: Ctx, { lineId }: GivenReply) {
  if (!lineId) return
  const line = await linesForBusiness(ctx, null).where('id', '=', lineId).executeTakeFirst()
  if (!line)
    throw new RuleBroken(
      'line-expired',
      'The line to take in your reply no longer holds. Take it out, or put in another',
      'words'
    )
}

async function makePromise(ctx: Ctx, found: FoundCase, words: string, dueOn: string) {
  await tables<CaseTables>(ctx)
    .insertInto('cases.promise')
    .values({
      case_id: found.id,
      words,
      due_on: dueOn,
      made_by: ctx.actor.id,
      made_by_name: ctx.actor.name,
      made_at: ctx.now(),
      kept_at: null
    })
    .execute()
}

const markAnswersUsed = (ctx: Ctx, found: FoundCase, messageId: string) =>
  tables<CaseTables>(ctx)
    .updateTable('cases.contribution')
    .set({ used_in_message_id: messageId })
    .where('case_id', '=', found.id)
    .where('answer', '=', 'answered')
    .where('used_in_message_id', 'is', null)
    .execute()

const afterReply = (ctx: Ctx, found: FoundCase, { asksQuestion }: GivenReply) => ({
  status: asksQuestion || found.paused_at ? 'waiting-on-business' : whileOthersAnswer(found),
  owner_official_id: found.owner_official_id ?? ctx.actor.id,
  owner_official_name: found.owner_official_name ?? ctx.actor.name,
  acknowledged_at: found.acknowledged_at ?? ctx.now(),
  first_replied_at: found.first_replied_at ?? ctx.now(),
  // What was late is done: what is late from now on counts from its own date.
  late_rung: found.first_replied_at ? found.late_rung : 0,
  paused_at: asksQuestion ? (found.paused_at ?? ctx.now()) : found.paused_at
})

const whileOthersAnswer = ({ status }: FoundCase) => (status === 'waiting-on-another-body' ? status : 'in-progress')
