import { type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords, momentForPage, momentInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type ShownLine, shownToBusiness } from '../../register/index.ts'
import { type FoundCase, findCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'
import { loadParts } from './load-parts.ts'

const NATION: Record<string, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland'
}

export type ThreadEntry = {
  kind: 'from-business' | 'to-business' | 'hand-over'
  at: { iso: string; text: string }
  who: string
  words: string
}

export type Thread = {
  reference: string
  status: string
  statusWords: string
  open: boolean
  email: string | null
  contact: { name: string; phone: string | null }
  business: string
  owner: { office: string; team: string; official: string | null }
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

/** What the business sees of its case: owner, promises, every hand-over, words both ways, outcome; never an inside note. */
export async function loadThread(ctx: Ctx, reference: string): Promise<Thread> {
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    const status = await tables<CaseTables>(tx)
      .selectFrom('cases.status')
      .where('code', '=', found.status)
      .selectAll()
      .executeTakeFirstOrThrow()
    const messages = await tables<CaseTables>(tx)
      .selectFrom('cases.message')
      .where('case_id', '=', found.id)
      .where('kind', '<>', 'note')
      .orderBy('at')
      .orderBy('id')
      .selectAll()
      .execute()
    const clocks = clocksOf(tx, found)
    const made = await promisesOf(tx, found)
    const { parts, entries } = await loadParts(tx, found)
    return {
      reference: found.reference,
      status: status.title,
      statusWords: status.words_for_business,
      open: status.open,
      email: found.contact_email,
      contact: { name: found.contact_name, phone: found.contact_phone },
      business: found.business_named,
      owner: await ownerOf(tx, found),
      why: found.why,
      paused: found.paused_at !== null,
      broken: found.closed_at || found.paused_at ? [] : brokenIn(clocks, made),
      promises: {
        nation: NATION[found.nation] ?? found.nation,
        clocks,
        made,
        shared: await sharedWith(tx, found)
      },
      entries: [
        ...messages.map(entryOf),
        ...(await handOversOf(tx, found)),
        ...(await othersAsked(tx, found)),
        ...entries
      ]
        .sort((a, b) => a.when - b.when)
        .map(({ when: _when, ...entry }) => entry),
      parts,
      outcome: await outcomeOf(tx, found),
      helped: found.helped,
      canReopen: found.closed_at !== null && tx.now().getTime() - found.closed_at.getTime() <= 28 * 86_400_000
    }
  })
}

async function ownerOf(ctx: Ctx, found: FoundCase) {
  const owner = await tables<CaseTables>(ctx)
    .selectFrom('government.team_summary as team')
    .leftJoin('sector_offices.office_summary as office', 'office.front_desk_team_id', 'team.id')
    .where('team.id', '=', found.owner_team_id)
    .select(['team.name as team', 'office.name as office'])
    .executeTakeFirstOrThrow()
  return { office: owner.office ?? owner.team, team: owner.team, official: found.owner_official_name }
}

type Standing = { by: string; state: 'kept' | 'due' | 'late' }

/** Only what is still owed: a first answer that came late is told by its own tag. */
const brokenIn = (
  clocks: readonly (Standing & { open: boolean; words: string })[],
  made: readonly (Standing & { words: string; kept: boolean })[]
) => [
  ...clocks
    .filter(({ state, open }) => open && state === 'late')
    .map(({ words, by }) => `${words} by ${by}. It has not happened yet.`),
  ...made
    .filter(({ state, kept }) => state === 'late' && !kept)
    .map(({ words, by }) => `We promised by ${by}: ${words}. It has not happened yet.`)
]

type Clock = { what: string; words: string; due: Date; met: Date | null }

function clocksOf(ctx: Ctx, found: FoundCase) {
  const clocks: Clock[] = [
    {
      what: 'We confirm that we have it',
      words: 'We said that we would confirm your message',
      due: found.acknowledge_by,
      met: found.acknowledged_at
    },
    {
      what: 'You have a first answer',
      words: 'We said that you would have a first answer',
      due: found.first_reply_by,
      met: found.first_replied_at
    },
    { what: 'We aim to settle it', words: 'We aimed to settle this', due: found.resolve_by, met: found.closed_at }
  ]
  return clocks.map(({ what, words, due, met }) => ({
    what,
    words,
    by: momentInWords(due),
    open: met === null,
    state: stateOf(ctx, due, met)
  }))
}

const stateOf = (ctx: Ctx, due: Date, met: Date | null) =>
  met ? (met <= due ? ('kept' as const) : ('late' as const)) : ctx.now() > due ? ('late' as const) : ('due' as const)

async function promisesOf(ctx: Ctx, found: FoundCase) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.promise')
    .where('case_id', '=', found.id)
    .orderBy('due_on')
    .selectAll()
    .execute()
  return rows.map((row) => {
    const due = new Date(`${row.due_on}T17:00:00Z`)
    return {
      id: row.id,
      words: row.words,
      by: dayInWords(due),
      kept: row.kept_at !== null,
      state: stateOf(ctx, due, row.kept_at)
    }
  })
}

/** What else we promised the firm, for somebody of whom the register knows that they are of it. */
async function sharedWith(ctx: Ctx, { business_id, contact_email }: FoundCase) {
  return business_id && contact_email ? shownToBusiness(ctx, { businessId: business_id, email: contact_email }) : []
}

type Row = { kind: 'from-business' | 'to-business' | 'note'; at: Date; by_name: string; words: string }

const entryOf = ({ kind, at, by_name, words }: Row) => ({
  when: at.getTime(),
  kind: kind === 'to-business' ? ('to-business' as const) : ('from-business' as const),
  at: momentForPage(at),
  who: by_name,
  words
})

async function handOversOf(ctx: Ctx, found: FoundCase) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over as h')
    .innerJoin('government.team_summary as giver', 'giver.id', 'h.from_team_id')
    .innerJoin('government.team_summary as taker', 'taker.id', 'h.to_team_id')
    .where('h.case_id', '=', found.id)
    .select(['h.offered_at', 'h.answer', 'h.answered_at', 'giver.name as giver', 'taker.name as taker'])
    .execute()
  return rows.map((row) => ({
    when: (row.answered_at ?? row.offered_at).getTime(),
    kind: 'hand-over' as const,
    at: momentForPage(row.answered_at ?? row.offered_at),
    who: row.taker,
    words: handOverWords(row)
  }))
}

/** That others were asked, by whom it is held up, and when they answered; never what was asked or said inside. */
async function othersAsked(ctx: Ctx, found: FoundCase) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.contribution as q')
    .innerJoin('government.team_summary as t', 't.id', 'q.team_id')
    .where('q.case_id', '=', found.id)
    .where((eb) => eb.or([eb('q.answer', 'is', null), eb('q.answer', '<>', 'withdrawn')]))
    .select(['q.asked_at', 'q.reply_by_on', 'q.answer', 'q.answered_at', 't.name as team'])
    .execute()
  return rows.flatMap((row) => {
    const by = dayInWords(new Date(`${row.reply_by_on}T12:00:00Z`))
    const line = (at: Date, words: string) => ({
      when: at.getTime(),
      kind: 'hand-over' as const,
      at: momentForPage(at),
      who: row.team,
      words
    })
    const asked = line(row.asked_at, `We asked ${row.team} to help with the answer, by ${by}.`)
    return row.answered_at
      ? [
          asked,
          line(
            row.answered_at,
            `${row.team} ${row.answer === 'answered' ? 'has answered us' : 'told us that it is not theirs to answer'}.`
          )
        ]
      : [asked]
  })
}

function handOverWords({ answer, giver, taker }: { answer: string | null; giver: string; taker: string }): string {
  if (answer === 'accepted')
    return `${taker} has taken this on from ${giver}, with everything you told us. You need not repeat anything.`
  if (answer === 'declined')
    return `${giver} asked ${taker} to take this on. ${taker} could not, so ${giver} still looks after it.`
  if (answer === 'passed-on')
    return `${taker} was asked to take this on, and named a better team. ${giver} still looks after it.`
  if (answer === 'pulled-back') return `${giver} asked ${taker} to take this on, and has since taken it back.`
  return `${giver} has asked ${taker} to take this on. Until they accept, ${giver} still looks after it.`
}

async function outcomeOf(ctx: Ctx, found: FoundCase) {
  if (!found.outcome_code) return null
  const outcome = await tables<CaseTables>(ctx)
    .selectFrom('cases.outcome')
    .where('code', '=', found.outcome_code)
    .select('title')
    .executeTakeFirst()
  return outcome?.title ?? null
}
