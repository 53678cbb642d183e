import type { Ctx } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { contributeFirmPart, type FirmPart, type RepresentedFirm } from '../../register/index.ts'
import { firmMeetingHref } from '../links.ts'
import { type MeetingOfFirm, meetingsOfFirm } from './meetings-of-firm.ts'

/** On the page of a firm: what is planned with it, soonest first, with what waits for its word or for ours; then what was held. */
async function meetingsPart(ctx: Ctx, firms: readonly RepresentedFirm[]): Promise<FirmPart> {
  const all = await meetingsOfFirm(ctx, firms)
  const coming = all.filter((one) => new Date(one.startsAt) > ctx.now())
  const past = all.filter((one) => new Date(one.startsAt) <= ctx.now() && one.status !== 'cancelled').reverse()
  return {
    title: 'Meetings planned with you',
    words:
      'What government plans with you and shows you ahead. Open one to say whether the time suits, or to propose what to talk about.',
    lines: [...coming, ...past.slice(0, 5)].map((one) => ({
      title: one.purpose,
      href: firmMeetingHref(one.id),
      about: [
        `${one.form}, ${momentInWords(new Date(one.startsAt))}`,
        [one.business, one.place].filter(Boolean).join(', ')
      ],
      state: stateOf(one, ctx.now())
    }))
  }
}

function stateOf({ status, startsAt, words }: MeetingOfFirm, now: Date): string {
  if (status === 'cancelled') return 'Does not take place'
  if (new Date(startsAt) <= now) return 'Held'
  if (words.some((one) => one.answer === null && one.kind !== 'suits')) return 'Waits for our answer'
  return words.some((one) => one.kind === 'suits' && one.answer === null) ? 'You said it suits' : 'Does the time suit?'
}

export const showMeetingsToFirms = () => contributeFirmPart(meetingsPart)
