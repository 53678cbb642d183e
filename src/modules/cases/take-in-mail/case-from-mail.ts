import { type Ctx, tables } from '../../../platform/ctx.ts'
import { type ReceivedMail, settleReceived } from '../../../platform/mail-in/received-mail.ts'
import { whatWasWritten } from '../../../platform/mail-in/what-was-written.ts'
import { keepAttachments } from '../case-files/keep-attachments.ts'
import { ContactEmail } from '../raise-case/raise-case.schema.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { isInConfidence } from './is-in-confidence.ts'

const LONGEST = 7800

/** Somebody we do not know writes: a new case with an owner at once. Permission to share was not asked, so it is not given. */
export async function caseFromMail(ctx: Ctx, mail: ReceivedMail): Promise<void> {
  const email = ContactEmail.safeParse(mail.from.address)
  if (!email.success) return settleReceived(ctx, mail.id, 'set-aside', 'It names no address to answer to')
  const words = wordsOf(mail)
  if (!words) return settleReceived(ctx, mail.id, 'set-aside', 'It says nothing and brings nothing')
  const { id, reference } = await raiseCase(ctx, {
    words,
    business: null,
    contact: { name: mail.from.name || email.data, email: email.data },
    shareConsent: false,
    inConfidence: isInConfidence(mail),
    channel: 'email'
  })
  const refused = await keepAttachments(ctx, id, await firstMessageOf(ctx, id), mail.files)
  if (refused.length) {
    const messageId = await writeMessage(ctx, id, 'note', `Not kept of what was attached:\n${refused.join('\n')}`, {
      byName: 'Mail in'
    })
    await recordEvent(ctx, 'case.noted', id, { messageId })
  }
  await settleReceived(ctx, mail.id, 'new-case', `Raised as ${reference}`, id)
}

/** The subject often says what the text does not; a text too short to be a problem is given its frame in words. */
function wordsOf({ subject, text, files }: ReceivedMail): string {
  const written = whatWasWritten(text)
  const both = [subject, written].filter(Boolean).join('\n\n').slice(0, LONGEST)
  if (both.length >= 15) return both
  if (!both && files.length === 0) return ''
  return `${both || '(no words)'} – sent by e-mail with ${files.length} ${files.length === 1 ? 'file' : 'files'}`
}

async function firstMessageOf(ctx: Ctx, caseId: string): Promise<string> {
  const { id } = await tables<CaseTables>(ctx)
    .selectFrom('cases.message')
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
