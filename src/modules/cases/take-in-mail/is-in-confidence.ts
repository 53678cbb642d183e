import type { ReceivedMail } from '../../../platform/mail-in/received-mail.ts'
import { whatWasWritten } from '../../../platform/mail-in/what-was-written.ts'

const SAID = /\b(commercial|commercially|strictly|supplied) in (strict )?confidence\b|\b[mf]asnachol gyfrinachol\b/i
const HEAD = 300

/** Whether a letter says of itself, in its subject or its first lines, that it comes in confidence, as letters of firms do. */
export const isInConfidence = ({ subject, text }: Pick<ReceivedMail, 'subject' | 'text'>): boolean =>
  SAID.test(`${subject ?? ''}\n${whatWasWritten(text).slice(0, HEAD)}`)
