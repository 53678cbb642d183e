import type { AuditedEvent, Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import {
  letterOfOurs,
  markBounced,
  type ReceivedMail,
  receivedMail,
  settleReceived
} from '../../../platform/mail-in/received-mail.ts'
import { takenByOthers } from '../../../platform/mail-in/taken-by-others.ts'
import { whatWasWritten } from '../../../platform/mail-in/what-was-written.ts'
import { answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { keepAttachments } from '../case-files/keep-attachments.ts'
import { recordEvent } from '../record-event.ts'
import { writeMessage } from '../write-message.ts'
import { caseFromMail } from './case-from-mail.ts'
import { type CaseOfMail, caseOfMail } from './case-of-mail.ts'
import { isInConfidence } from './is-in-confidence.ts'

const LONGEST = 8000

/**
 * Puts a received message where it belongs: into the thread it answers, beside it as a note when we cannot be sure who
 * wrote, or into a new case. Done once, together with writing down what became of the message.
 */
async function takeIn(ctx: Ctx, { subjectId }: AuditedEvent): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const mail = await receivedMail(tx, subjectId)
    if (!mail) return settleReceived(tx, subjectId, 'set-aside', 'It could not be read as a message')
    if (!mail.waiting) return
    if (mail.kind === 'bounce') return takeBounce(tx, mail)
    if (await takenByOthers(tx, mail)) return
    const its = await caseOfMail(tx, mail)
    if (mail.kind === 'auto-reply') return takeAutoReply(tx, mail, its)
    if (its) return takeIntoThread(tx, mail, its)
    const letter = await letterOfOurs(tx, mail.answers)
    if (letter) return settleReceived(tx, mail.id, 'set-aside', answersAnother(letter), letter.aboutId)
    await caseFromMail(tx, mail)
  })
}

/** A request for information, a bid or a digest is not for the desk of a sector: a person passes its answer on. */
const answersAnother = ({ to, subject }: { to: string; subject: string }) =>
  `An answer to our letter “${subject}” to ${to}, which is about no case. Pass it to whoever wrote that letter`

async function takeBounce(ctx: Ctx, mail: ReceivedMail) {
  const letter = mail.bounced && (await letterOfOurs(ctx, mail.bounced.messageIds))
  if (!letter || !mail.bounced)
    return settleReceived(ctx, mail.id, 'set-aside', 'A delivery report on no letter of ours')
  if (!mail.bounced.gaveUp) return settleReceived(ctx, mail.id, 'noted', 'Delivery is late and still being tried')
  await markBounced(ctx, letter.id, `It came back: ${mail.bounced.words}`)
  const its = await caseOfMail(ctx, { ...mail, answers: mail.bounced.messageIds })
  if (its)
    await note(
      ctx,
      its,
      `Our message to ${letter.to} did not arrive. ${mail.bounced.words}. Try the telephone, or ask for another address.`
    )
  await settleReceived(ctx, mail.id, 'noted', 'A letter of ours came back', its?.id ?? null)
}

async function takeAutoReply(ctx: Ctx, mail: ReceivedMail, its: CaseOfMail | undefined) {
  if (!its) return settleReceived(ctx, mail.id, 'set-aside', 'A program answered, and no case is known')
  await note(ctx, its, `Automatic answer from ${mail.from.address}: ${mail.subject}\n\n${shortened(mail.text, 1000)}`)
  await settleReceived(ctx, mail.id, 'noted', 'A program answered; the clock was not touched', its.id)
}

async function takeIntoThread(ctx: Ctx, mail: ReceivedMail, its: CaseOfMail) {
  const words = shortened(whatWasWritten(mail.text) || mail.subject || '(an empty message)', LONGEST)
  if (!its.surelyTheirs) {
    const messageId = await note(ctx, its, `${mail.from.name} <${mail.from.address}> ${howTheyWrote(its)}:\n\n${words}`)
    return finish(ctx, mail, its, messageId, 'noted', 'Not known to come from the business: a note on its case')
  }
  if (its.closed) {
    const messageId = await note(ctx, its, `The business wrote after this case was closed:\n\n${words}`)
    await recordEvent(ctx, 'case.written-to-when-closed', its.id, { messageId })
    return finish(ctx, mail, its, messageId, 'noted', 'The case was closed; the business was told how to open it again')
  }
  const { messageId } = await answerAsBusiness(ctx, its.reference, {
    words,
    inConfidence: isInConfidence(mail) ? 'yes' : 'no'
  })
  await finish(ctx, mail, its, messageId, 'in-thread', 'Put into its thread')
}

const howTheyWrote = ({ writtenTo }: CaseOfMail) =>
  writtenTo
    ? `answered our letter to ${writtenTo}. It is not from the business, which was told nothing`
    : 'wrote, quoting this reference. We do not know this address, so nothing was told to it'

async function finish(
  ctx: Ctx,
  mail: ReceivedMail,
  its: CaseOfMail,
  messageId: string,
  outcome: 'in-thread' | 'noted',
  words: string
) {
  const refused = await keepAttachments(ctx, its.id, messageId, mail.files)
  if (refused.length) await note(ctx, its, `Not kept of what was attached:\n${refused.join('\n')}`)
  await settleReceived(ctx, mail.id, outcome, words, its.id)
}

async function note(ctx: Ctx, its: CaseOfMail, words: string): Promise<string> {
  const messageId = await writeMessage(ctx, its.id, 'note', words, { byName: 'Mail in' })
  await recordEvent(ctx, 'case.noted', its.id, { messageId })
  return messageId
}

export const shortened = (words: string, most: number) =>
  words.length <= most
    ? words
    : `${words.slice(0, most - 60).trimEnd()}\n\n[The rest is in the message kept with the mail]`

export const takeInMail: Reaction = {
  name: 'take-in-mail',
  on: 'mail.received',
  permissions: ['case.raise', 'case.work', 'case.read', 'case.read-all', 'business.read'],
  run: takeIn
}
