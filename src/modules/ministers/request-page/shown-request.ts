import { Temporal } from 'temporal-polyfill'
import { dayForPage, londonDay, dayInWords as momentDay } from '../../../platform/dates.ts'
import { dayInWords, workingDaysBetweenOn } from '../../government/index.ts'
import type { HeldSection } from '../information-tables.ts'
import { clockWords } from './clock-words.ts'
import type { LoadedRequest } from './load-request.ts'
import { suggestedExemption } from './suggested-exemption.ts'

export type ShownRequest = ReturnType<typeof shownRequest>

export const SECTIONS: readonly { code: HeldSection; title: string }[] = [
  { code: 'about', title: 'About the meeting' },
  { code: 'agenda', title: 'Agenda' },
  { code: 'attendees', title: 'Who was there' },
  { code: 'briefing', title: 'Briefing' },
  { code: 'notes', title: 'Notes and files' },
  { code: 'follow-up', title: 'Read-out and follow-up' }
]

const KINDS: Readonly<Record<string, string>> = { brief: 'lines of the brief', 'read-out': 'parts of the read-out' }

/** A request for information in the words of its page. */
export function shownRequest(loaded: LoadedRequest, today: string, holidays: ReadonlySet<string>) {
  const { found, blocks } = loaded
  const daysLeft = workingDaysBetweenOn(holidays, Temporal.PlainDate.from(today), Temporal.PlainDate.from(found.due_on))
  const count = (decision: string | null) => blocks.filter((block) => block.decision === decision).length
  return {
    reference: found.reference,
    meeting: found.meeting,
    engagementId: found.engagement_id,
    heldOn: momentDay(found.starts_at),
    asked: found.asked_words,
    asker: `${found.asker_name}, ${found.asker_email}`,
    receivedOn: dayInWords(found.received_on),
    dueOn: found.due_on,
    extended: found.extended_because,
    owner: found.owner_name,
    open: found.status === 'open',
    answeredBy: found.answered_by_name,
    clock: clockWords({
      dueOn: found.due_on,
      answeredOn: found.answered_at ? londonDay(found.answered_at) : null,
      today,
      daysLeft
    }),
    marking: loaded.marking,
    counts: { all: blocks.length, undecided: count(null), released: count('release'), withheld: count('withhold') },
    hidden: {
      gathered: loaded.hidden.gathered,
      elsewhere: loaded.hidden.elsewhere.map(
        ({ kind, pieces, ask }) => `${pieces} ${pieceWords(kind, pieces)}: ask ${ask}`
      )
    },
    sections: SECTIONS.map(({ code, title }) => ({
      code,
      title,
      blocks: blocks.filter(({ section }) => section === code).map(shownBlock)
    })),
    parties: loaded.parties.map((one) => ({
      id: one.id,
      party: one.party,
      asked: `Asked by ${one.asked_by_name}, ${dayForPage(one.asked_at).text}`,
      words: one.words,
      replyBy: dayInWords(one.reply_by_on),
      view: one.view,
      answer: one.answer_words
    })),
    businesses: loaded.businesses,
    exemptions: loaded.exemptions.map(({ code, section, title, public_interest }) => ({
      value: code,
      text: `Section ${section}: ${title}${public_interest ? ' (weigh the public interest)' : ''}`
    })),
    suggested: { title: `Meeting about ${found.meeting}, ${momentDay(found.starts_at)}` }
  }
}

const pieceWords = (kind: string, pieces: number) => KINDS[kind] ?? (pieces === 1 ? kind : `${kind}s`)

type Block = LoadedRequest['blocks'][number]

const shownBlock = (block: Block) => ({
  id: block.id,
  words: block.words,
  source: block.source,
  marking: block.marking === 'OFFICIAL' ? null : [block.marking, ...block.descriptors].join(' '),
  thought: block.decision === null ? suggestedExemption(block) : undefined,
  decision: block.decision,
  verdict: verdictOf(block),
  reason: [block.reason, block.public_interest].filter(Boolean).join('. ')
})

function verdictOf({ decision, exempt_section }: Block) {
  if (decision === 'release') return { text: 'Release', classes: 'govuk-tag--green' }
  if (decision === 'withhold') return { text: `Withhold, section ${exempt_section}`, classes: 'govuk-tag--red' }
  if (decision === 'not-asked') return { text: 'Not asked for', classes: 'govuk-tag--grey' }
  return { text: 'Undecided', classes: 'govuk-tag--yellow' }
}
