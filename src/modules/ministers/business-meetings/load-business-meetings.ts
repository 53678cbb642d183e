import type { Ctx } from '../../../platform/ctx.ts'
import type { PanelContent } from '../../register/index.ts'
import { dateInWords } from '../date-in-words.ts'
import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'
import { findMeetings } from '../find-meetings/find-meetings.ts'
import { meetingsHref } from '../links.ts'

/** The published meetings of ministers that this business was at, latest first. */
export async function loadBusinessMeetings(ctx: Ctx, business: string): Promise<PanelContent> {
  const { items, count } = await findMeetings(ctx, { business, limit: 5 })
  const text = count > 5 ? `All ${count} meetings` : 'In the open register'
  return {
    lines: items.map(lineOf),
    nothing: 'No meeting with a minister has been published.',
    ...(items.length ? { more: { text, href: meetingsHref({ business }) } } : {}),
    moments: items.flatMap(momentOf)
  }
}

const lineOf = (item: FoundMeeting) => ({
  text: `${item.person ?? item.minister}, ${dateInWords(item)}`,
  hint: [item.purpose, item.department, item.source].filter(Boolean).join('. ')
})

function momentOf({ from, person, minister, purpose }: FoundMeeting) {
  const words = `Met ${person ?? minister}${purpose ? `: ${purpose}` : ''}`
  return from ? [{ at: from, words }] : []
}
