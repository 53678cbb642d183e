import {
  dayForPage,
  dayInWords,
  londonDay,
  momentForPage,
  shortDayInWords,
  timeInWords
} from '../../../platform/dates.ts'
import { markingInWords } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { firmWordInWords } from '../firm-words.ts'
import { announcementInWords } from '../insider-pages/announcement-in-words.ts'
import { leavesWithItsWords } from '../leaves-with-its-words.ts'
import { engagementFileHref } from '../links.ts'
import { shownPromise } from '../promise-ledger/shown-promise.ts'
import type { LoadedEngagement } from './load-engagement.ts'

export type ShownPage = ReturnType<typeof shownPage>

const SIDES = [
  ['business', 'From business'],
  ['minister', 'Ministers'],
  ['official', 'Officials'],
  ['other', 'Others']
] as const

const PARTS = { host: 'host', guest: '', subject: 'subject of it' } as const
const ANSWERS = { accepted: 'Accepted', declined: 'Declined', tentative: 'May come', none: 'No answer yet' } as const
const KINDS = { agenda: 'Agenda', 'read-out': 'What was said', decision: 'What was decided', note: 'Note' } as const

/** An engagement in the words of its page. */
export function shownPage(loaded: LoadedEngagement, { now, mayLog, mayShow, actorId }: Reader) {
  const { found, people } = loaded
  const begun = found.starts_at <= now
  return {
    id: found.id,
    title: found.title,
    marking: loaded.marking,
    status: statusOf(loaded, begun),
    when: whenOf(loaded),
    place: found.place ?? 'Not said',
    // A task travels to whoever it is given to: the title of what is sensitive stays here.
    taskWords: found.marking === 'OFFICIAL' ? found.title : 'A sensitive engagement',
    placeSaid: found.place ?? '',
    form: loaded.form,
    ownMarking: loaded.ownMarking,
    owner: found.owner_name,
    team: loaded.team ? `${loaded.team.name}, ${loaded.team.body_short_name}` : undefined,
    ...topicsOf(loaded),
    outcome: found.desired_outcome,
    wentOn: found.went_on_reason,
    cleared: found.cleared_by_name ? `${found.cleared_by_name}: ${found.clear_reason}` : null,
    ...whyItIsAway(loaded),
    insiders: loaded.insiders.parts > 0 ? announcementInWords(loaded.insiders.announcedOn, londonDay(now)) : undefined,
    businesses: loaded.businesses.map(shownBusiness),
    firms: loaded.businesses.map(({ id, name }) => ({ value: id, text: name })),
    guests: loaded.businesses.flatMap(({ id, name, part }) => (part === 'subject' ? [] : [{ value: id, text: name }])),
    firm: {
      shown: loaded.firm.shown,
      words: loaded.firm.words.map((one) => ({ id: one.id, business: one.business, ...firmWordInWords(one) }))
    },
    businessLines: loaded.businesses.map(({ name, number }) => (number ? `${name} (${number})` : name)).join('\n'),
    begun,
    officials: people.flatMap(({ official_id, name, team }) =>
      official_id ? [{ id: official_id, name, about: team ?? '' }] : []
    ),
    people: people.map((one) => ({ id: one.id, ...shownPerson(one) })),
    sides: SIDES.flatMap(([side, title]) => {
      const those = people.filter((one) => one.side === side)
      return those.length ? [{ title, people: those.map(shownPerson) }] : []
    }),
    passages: loaded.passages.map(shownPassage),
    parts: loaded.passages.flatMap((one) => (one.private_to ? [] : [{ value: one.id, text: partOf(one) }])),
    changes: loaded.changes.map((one) => ({
      ...one,
      about: one.passage_id ? 'A passage' : 'The engagement',
      mine: one.asked_by === actorId
    })),
    promises: loaded.promises.map((one) => shownPromise(one, now)),
    files: loaded.files.map((one) => shownFile(found.id, one)),
    lines: loaded.lines.filter(({ expired }) => !expired).map(shownLine),
    invited: loaded.invited.map(({ name, answer }) => ({ name, answer: ANSWERS[answer ?? 'none'] })),
    brief: loaded.briefs[0]
      ? `Version ${loaded.briefs[0].version}, ${momentForPage(loaded.briefs[0].made_at).text}`
      : null,
    business: loaded.businesses[0]?.id,
    may: whatMayBeDone(loaded, { now, mayLog, mayShow, actorId }),
    hasMinister: people.some(({ side }) => side === 'minister')
  }
}

const topicsOf = ({ topics, allTopics, found }: LoadedEngagement) => ({ topics, topicCodes: found.topics, allTopics })

const whyItIsAway = ({ found }: LoadedEngagement) => ({
  cancelReason: found.cancel_reason,
  archived: found.archived_at
    ? `${found.archived_by_name} archived this as recorded by mistake on ${shortDayInWords(found.archived_at)}: ${found.archive_reason}`
    : null
})

const shownBusiness = ({ id, name, number, town, part }: LoadedEngagement['businesses'][number]) => ({
  href: businessHref(id),
  name,
  about: [number, town, PARTS[part]].filter(Boolean).join(', ')
})

const partOf = ({ kind, words, by_name }: LoadedEngagement['passages'][number]) =>
  `${KINDS[kind]} by ${by_name}: ${words.length > 50 ? `${words.slice(0, 48)}…` : words}`

const shownPassage = (one: LoadedEngagement['passages'][number]) => ({
  title: KINDS[one.kind],
  words: one.words,
  by: one.by_name,
  at: momentForPage(one.at),
  mine: one.private_to !== null,
  confidedBy: one.in_confidence ? one.business : null,
  marking: one.marking === 'OFFICIAL' ? null : markingInWords(one)
})

const shownFile = (engagementId: string, one: LoadedEngagement['files'][number]) => ({
  name: one.name,
  href: engagementFileHref(engagementId, one.id),
  about: `${sizeInWords(one.size)}, from ${one.by_name}, ${momentForPage(one.at).text}`,
  marking: one.marking === 'OFFICIAL' ? null : markingInWords(one)
})

const shownLine = ({ heading, words, clearedBy, expiresOn }: LoadedEngagement['lines'][number]) => ({
  heading,
  words,
  about: `Cleared by ${clearedBy}. Holds until ${shortDayInWords(new Date(`${expiresOn}T12:00:00Z`))}`
})

const sizeInWords = (size: number) =>
  size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`

type Reader = { now: Date; mayLog: boolean; mayShow: boolean; actorId: string }

function whatMayBeDone({ found, people, theirs }: LoadedEngagement, { now, mayLog, mayShow, actorId }: Reader) {
  const begun = found.starts_at <= now
  const open = mayLog && (found.status === 'planned' || found.status === 'draft')
  const there = people.some(({ official_id }) => official_id === actorId)
  const readOut = mayLog && theirs && begun && (found.status === 'planned' || found.status === 'held')
  const ours = mayLog && theirs
  return {
    log: mayLog && found.status !== 'archived',
    archive: ours && found.status === 'held',
    bringBack: ours && found.status === 'archived',
    showToFirm: mayShow && found.status === 'planned' && !begun && leavesWithItsWords(found),
    draft: mayLog && found.status === 'draft',
    readOut,
    correct: mayLog && theirs && (found.status === 'planned' || found.status === 'held'),
    mark: mayLog && theirs,
    move: open && theirs,
    cancel: open && theirs,
    invite: mayLog && found.status === 'planned' && !begun && people.some((one) => one.official_id || one.contact_id),
    join: open && !begun && !there
  }
}

function statusOf({ found }: LoadedEngagement, begun: boolean) {
  if (found.status === 'cancelled') return { state: 'missed' as const, words: 'Cancelled' }
  if (found.status === 'archived') return { state: 'paused' as const, words: 'Archived' }
  if (found.status === 'draft') return { state: 'paused' as const, words: 'Draft from a calendar' }
  if (found.status === 'held') return { state: 'met' as const, words: found.read_out_at ? 'Held' : 'Held, no read-out' }
  return begun ? { state: 'soon' as const, words: 'Read-out due' } : { state: 'due' as const, words: 'Planned' }
}

function whenOf({ found }: LoadedEngagement) {
  const until = found.ends_at ? ` to ${timeInWords(found.ends_at)}` : ''
  return {
    iso: found.starts_at.toISOString(),
    text: dayInWords(found.starts_at),
    time: `${timeInWords(found.starts_at)}${until}`,
    short: dayForPage(found.starts_at).text
  }
}

type Person = LoadedEngagement['people'][number]

const shownPerson = (one: Person) => ({
  name: one.name,
  about: [one.role, one.team, one.organisation].filter(Boolean).join(', '),
  lobbyist: one.lobbyist_for ? `Consultant lobbyist for ${one.lobbyist_for}` : null
})
