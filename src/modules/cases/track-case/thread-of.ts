import type { Language } from '../../../languages.ts'
import { momentForPage } from '../../../platform/dates.ts'
import type { ShownLine } from '../../register/index.ts'
import { nationWords } from '../nation-words.ts'
import { statusWords } from '../status-words.ts'
import type { CaseRecord } from './case-record.ts'
import { clocksOf } from './clocks-of.ts'
import { partsForBusiness } from './parts-for-business.ts'
import { stepsBetweenTeams } from './steps-between-teams.ts'
import { threadWords } from './thread-words.ts'

export type ThreadEntry = {
  kind: 'from-business' | 'to-business' | 'hand-over'
  at: { iso: string; text: string }
  who: string
  words: string
  /** Whether the business asked us to keep these words of its own in confidence. */
  inConfidence?: boolean
}

export type Thread = {
  reference: string
  status: string
  statusWords: string
  open: boolean
  email: string | null
  contact: { name: string; phone: string | null }
  business: string
  /** Whose it is; until somebody has taken it on, whoever heads the office answers for it by name. */
  owner: { office: string; team: string; official: string | null; head: string | null }
  why: string[]
  promises: {
    nation: string
    clocks: { what: string; by: string; state: 'kept' | 'due' | 'late' }[]
    shared: readonly ShownLine[]
    made: { id: string; kept: boolean; words: string; by: string; state: 'kept' | 'due' | 'late' }[]
  }
  paused: boolean
  /** Dates we gave and did not keep, in words; empty when all was kept or nothing is owed any more. */
  broken: string[]
  entries: ThreadEntry[]
  outcome: string | null
  helped: string | null
  canReopen: boolean
  parts: { about: string; status: string; owner: string }[]
}

const REOPEN_MS = 28 * 86_400_000

/** What the business sees of its case: owner, promises, every hand-over, words both ways, outcome; never an inside note. */
export function threadOf(
  now: Date,
  record: CaseRecord,
  shared: readonly ShownLine[] = [],
  language: Language = 'en'
): Thread {
  const { found } = record
  const { clocks, made } = clocksOf(now, found, record.promises, language)
  const { parts, entries } = partsForBusiness(record.parts, language)
  return {
    reference: found.reference,
    ...standingOf(found, language),
    open: found.is_open,
    email: found.contact_email,
    contact: { name: found.contact_name, phone: found.contact_phone },
    business: found.business_named,
    owner: {
      office: found.owner_office ?? found.owner_team,
      team: found.owner_team,
      official: found.owner_official_name,
      head: found.office_head
    },
    why: found.why,
    paused: found.paused_at !== null,
    broken: found.closed_at || found.paused_at ? [] : brokenIn(language, clocks, made),
    promises: { nation: nationWords[language][found.nation] ?? found.nation, clocks, made, shared },
    entries: [
      ...record.messages.flatMap((row) => entryOf(language, row)),
      ...stepsBetweenTeams(record, language),
      ...entries
    ]
      .sort((a, b) => a.when - b.when)
      .map(({ when: _when, ...entry }) => entry),
    parts,
    helped: found.helped,
    canReopen: found.closed_at !== null && now.getTime() - found.closed_at.getTime() <= REOPEN_MS
  }
}

/** Where it stands and what came of it: in English as the reference data says it, else as the catalogue does. */
function standingOf(found: CaseRecord['found'], language: Language) {
  const words = language === 'en' ? undefined : statusWords[language]
  const status = words?.status[found.status]
  return {
    status: status?.title ?? found.status_title,
    statusWords: status?.words ?? found.status_words,
    outcome: words?.outcome[found.outcome_code ?? ''] ?? found.outcome_title
  }
}

type Standing = { by: string; state: 'kept' | 'due' | 'late' }

/** Only what is still owed: a first answer that came late is told by its own tag. */
const brokenIn = (
  language: Language,
  clocks: readonly (Standing & { open: boolean; words: string })[],
  made: readonly (Standing & { words: string; kept: boolean })[]
) => [
  ...clocks
    .filter(({ state, open }) => open && state === 'late')
    .map(({ words, by }) => threadWords[language].dateNotKept(words, by)),
  ...made
    .filter(({ state, kept }) => state === 'late' && !kept)
    .map(({ words, by }) => threadWords[language].promiseNotKept(words, by))
]

function entryOf(language: Language, { kind, at, by_name, words, in_confidence }: CaseRecord['messages'][number]) {
  if (kind === 'note') return []
  return [
    { when: at.getTime(), kind, at: momentForPage(at, language), who: by_name, words, inConfidence: in_confidence }
  ]
}
