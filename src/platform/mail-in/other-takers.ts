import type { Ctx } from '../ctx.ts'
import type { Outcome, ReceivedMail } from './received-mail.ts'

/** What became of a message that somebody took: in words, and what it is about. */
export type Taken = { outcome: Outcome; words: string; aboutId: string | null }

/** Takes a message it knows what to do with, such as a calendar entry; undefined leaves it to whoever comes next. */
export type TakesMail = (ctx: Ctx, mail: ReceivedMail) => Promise<Taken | undefined>

export const otherTakers: TakesMail[] = []
