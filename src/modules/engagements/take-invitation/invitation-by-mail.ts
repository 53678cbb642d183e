import { systemActor } from '../../../platform/auth/system-actor.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Taken } from '../../../platform/mail-in/other-takers.ts'
import type { ReceivedMail } from '../../../platform/mail-in/received-mail.ts'
import { isTrustedSender } from './is-trusted-sender.ts'
import { type InvitedEvent, readInvitation } from './read-invitation.ts'
import { takeAnswer } from './take-answer.ts'
import { takeInvitation } from './take-invitation.ts'

const CALENDARS = systemActor('calendars', [
  'invitation.take',
  'engagement.log',
  'engagement.read',
  'business.read',
  'official.find',
  'sensitive.read-all'
])

/**
 * A message with a calendar entry from a domain we trust becomes a draft, or changes the one it speaks of; an answer to an
 * invitation of ours is noted. An entry from anybody else is left to be read as the letter it is.
 */
export async function invitationByMail(ctx: Ctx, mail: ReceivedMail): Promise<Taken | undefined> {
  const entry = mail.files.find(
    ({ name, type }) => /^(text\/calendar|application\/ics)/i.test(type) || /\.ics$/i.test(name)
  )
  if (!entry) return undefined
  const text = Buffer.from(entry.bytes).toString('utf8')
  return actingAs(ctx, CALENDARS, (tx) => takeEntry(tx, mail.from.address, text))
}

async function takeEntry(tx: Ctx, from: string, text: string): Promise<Taken | undefined> {
  const events = await takenOrWords(() => readInvitation(text, tx.now()))
  if (Array.isArray(events) && events.every(({ method }) => method === 'REPLY')) return takeAnswers(tx, from, events)
  if (!(await isTrustedSender(tx, from))) return undefined
  if (!Array.isArray(events)) return { outcome: 'set-aside', words: events, aboutId: null }
  const taken = await takenOrWords(() => takeInvitation(tx, from, text))
  if (typeof taken === 'string') return { outcome: 'set-aside', words: taken, aboutId: null }
  const counted = (['drafted', 'changed', 'cancelled', 'unchanged'] as const).flatMap((outcome) => {
    const count = taken.filter((one) => one.outcome === outcome).length
    return count ? `${count} ${outcome}` : []
  })
  const aboutId = taken.find(({ engagementId }) => engagementId)?.engagementId ?? null
  return { outcome: 'noted', words: `Calendar entries: ${counted.join(', ')}`, aboutId }
}

/** What cannot be taken is set aside with its reason, for somebody to read; a letter is never tried for ever. */
async function takenOrWords<T>(take: () => T | Promise<T>): Promise<T | string> {
  try {
    return await take()
  } catch (error) {
    if (error instanceof RuleBroken) return error.message
    throw error
  }
}

async function takeAnswers(tx: Ctx, from: string, events: readonly InvitedEvent[]): Promise<Taken> {
  const ids: string[] = []
  for (const event of events) ids.push(...[await takeAnswer(tx, from, event)].flatMap((id) => id ?? []))
  return ids[0]
    ? { outcome: 'noted', words: 'An answer to an invitation of ours', aboutId: ids[0] }
    : { outcome: 'set-aside', words: 'An answer to no invitation of ours', aboutId: null }
}
