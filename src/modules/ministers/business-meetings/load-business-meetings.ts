import type { Ctx } from '../../../platform/ctx.ts'
import type { PanelContent } from '../../register/index.ts'
import { dateInWords } from '../date-in-words.ts'
import { findMeetings } from '../find-meetings/find-meetings.ts'
import { meetingsHref } from '../links.ts'

/** The published meetings of ministers that this business was at, latest first. */
export async function loadBusinessMeetings(ctx: Ctx, business: string): Promise<PanelContent> {
  const { items, count, more } = await findMeetings(ctx, { business, limit: 5 })
  return {
    lines: items.map((item) => ({
      text: `${item.person ?? item.minister}, ${dateInWords(item)}`,
      hint: [item.purpose, item.department, item.source].filter(Boolean).join('. ')
    })),
    nothing: 'No meeting with a minister has been published.',
    ...(items.length
      ? {
          more: {
            text: more || count > 5 ? `All ${count} meetings` : 'In the open register',
            href: meetingsHref({ business })
          }
        }
      : {}),
    moments: items.flatMap((item) =>
      item.from
        ? [{ at: item.from, words: `Met ${item.person ?? item.minister}${item.purpose ? `: ${item.purpose}` : ''}` }]
        : []
    )
  }
}
