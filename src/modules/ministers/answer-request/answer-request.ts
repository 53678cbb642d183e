import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { answersHere } from '../../../platform/mail/answers-here.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { findRequest } from '../find-request.ts'
import { disclosureHref } from '../links.ts'
import { gatherBlocks } from '../open-request/gather-blocks.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import { hiddenFromReader } from '../request-page/hidden-from-reader.ts'
import type { MinisterTables } from '../tables.ts'
import { AnswerRequest } from './answer-request.schema.ts'

type Said = ReturnType<typeof AnswerRequest.parse>
type Request = Awaited<ReturnType<typeof findRequest>>
type Block = Awaited<ReturnType<typeof blocksOf>>[number]

/**
 * Answers a request: whoever asked is written to, and the answer stands in the public log. Only what is released is copied
 * there; of what is withheld, the place, the exemption and the reason.
 */
export async function answerRequest(ctx: Ctx, reference: string, given: AnswerRequest): Promise<{ released: number }> {
  demand(ctx, 'information.answer')
  const said = AnswerRequest.parse(given)
  return inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    const blocks = await blocksOf(tx, found.id)
    everyPieceIsDecided(blocks)
    await nothingIsNew(tx, found)
    await nothingIsOutOfSight(tx, found, said)
    await everybodyHadTimeToAnswer(tx, found.id)
    const shown = blocks.filter(({ decision }) => decision !== 'not-asked')
    const released = shown.filter(({ decision }) => decision === 'release').length
    await publish(tx, found, said, shown, released)
    await close(tx, found)
    await writeBack(tx, found, said)
    await recordInformationEvent(tx, 'information-request.answered', found.id, {
      released,
      withheld: shown.length - released,
      late: londonDay(tx.now()) > found.due_on
    })
    return { released }
  })
}

const blocksOf = (ctx: Ctx, requestId: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.held_block')
    .where('request_id', '=', requestId)
    .orderBy(sql`array_position(array['about', 'agenda', 'attendees', 'briefing', 'notes', 'follow-up'], section)`)
    .orderBy('position')
    .selectAll()
    .execute()

function everyPieceIsDecided(blocks: readonly Block[]) {
  const open = blocks.filter(({ decision }) => decision === null).length
  if (open > 0)
    throw new RuleBroken('pieces-undecided', `${open === 1 ? '1 piece is' : `${open} pieces are`} undecided`, 'blocks')
}

/** A note written since the file was gathered is held as much as the rest: the answer waits until it is in the file and decided. */
async function nothingIsNew(ctx: Ctx, { id, engagement_id }: Request) {
  const added = await gatherBlocks(ctx, id, engagement_id)
  if (added > 0)
    throw new RuleBroken(
      'pieces-not-gathered',
      `${added === 1 ? '1 piece has' : `${added} pieces have`} been written about this meeting since you gathered the file. Gather again, and decide on ${added === 1 ? 'it' : 'them'}`
    )
}

async function nothingIsOutOfSight(ctx: Ctx, found: Request, said: Said) {
  const { gathered, elsewhere } = await hiddenFromReader(ctx, found)
  if (gathered > 0)
    throw new RuleBroken(
      'pieces-unseen',
      `${gathered} pieces of this case file were gathered by others and you may not see them. Have somebody who may see them answer`
    )
  if (elsewhere.length > 0 && said.accountedFor !== 'yes')
    throw new RuleBroken(
      'held-elsewhere',
      'More is held of this meeting than you may see. Ask its owner, then say that it is accounted for',
      'accountedFor'
    )
}

async function everybodyHadTimeToAnswer(ctx: Ctx, requestId: string) {
  const waiting = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.party_consulted')
    .where('request_id', '=', requestId)
    .where('view', 'is', null)
    .where('reply_by_on', '>=', londonDay(ctx.now()))
    .select('party')
    .executeTakeFirst()
  if (waiting)
    throw new RuleBroken('party-unheard', `${waiting.party} still has time to say what they think. Record it, or wait`)
}

async function publish(ctx: Ctx, found: Request, said: Said, shown: readonly Block[], released: number) {
  const db = tables<MinisterTables>(ctx)
  const id = await newId(ctx)
  await db
    .insertInto('ministers.disclosure')
    .values({
      id,
      request_id: found.id,
      reference: found.reference,
      title: said.title,
      asked: said.asked,
      answer: said.answer,
      received_on: found.received_on,
      due_on: found.due_on,
      answered_on: londonDay(ctx.now()),
      released,
      withheld: shown.length - released,
      published_at: ctx.now()
    })
    .execute()
  if (shown.length === 0) return
  await db
    .insertInto('ministers.disclosed_line')
    .values(shown.map((block, at) => ({ disclosure_id: id, position: at + 1, ...publicPartOf(block) })))
    .execute()
}

/** The one place where a piece of the file becomes public: of what is withheld, no word passes. */
const publicPartOf = ({ section, decision, words, exemption, reason, public_interest }: Block) => ({
  section,
  words: decision === 'release' ? words : null,
  exemption: decision === 'release' ? null : exemption,
  reason: decision === 'release' ? null : reason,
  public_interest: decision === 'release' ? null : public_interest
})

async function close(ctx: Ctx, { id }: Request) {
  await tables<MinisterTables>(ctx)
    .updateTable('ministers.information_request')
    .set({ status: 'answered', answered_at: ctx.now(), answered_by_name: ctx.actor.name })
    .where('id', '=', id)
    .execute()
}

const writeBack = (ctx: Ctx, found: Request, { answer }: Said) =>
  queueMail(ctx, {
    key: `information-request:${found.id}:answered`,
    to: found.asker_email,
    subject: `The answer to your request for information (${found.reference})`,
    body: [
      `Dear ${found.asker_name},`,
      answer,
      `You can read what is released, and why anything is withheld, at ${ctx.reactions.baseUrl}${disclosureHref(found.reference)}`,
      'If you are unhappy with this answer, reply within 40 working days and somebody else will look at it again. After that you can complain to the Information Commissioner.',
      ctx.actor.name
    ].join('\n\n'),
    aboutId: found.id,
    ...answersHere(ctx)
  })
