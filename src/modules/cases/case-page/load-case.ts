import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { londonDay, momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { workingDaysBetween } from '../../government/index.ts'
import { findingOfCase } from '../../support/index.ts'
import { colleaguesOf } from '../assign-cases/colleagues-of.ts'
import { filesOfCase } from '../case-files/files-of-case.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import { dueWords } from '../due-words.ts'
import { type FoundCase, findCase } from '../find-case.ts'
import { situationsOf } from '../open-situation/situations-of.ts'
import { lastWordTo } from '../reply-to-case/last-word-to.ts'
import type { CaseTables } from '../tables.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { loadJointWork } from './load-joint-work.ts'
import { loadRelated } from './load-related.ts'

export type CaseShown = Awaited<ReturnType<typeof loadCase>>

/** Everything the one who answers needs on one page: the whole story, the promises, and only what they may do now. */
export async function loadCase(ctx: Ctx, reference: string) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    const thread = await loadThread(tx, reference)
    const offer = await openOffer(tx, found)
    const owns = tx.actor.teams.includes(found.owner_team_id) && may(tx, 'case.work')
    const answersOffer =
      thread.open && offer !== null && may(tx, 'case.work') && tx.actor.teams.includes(offer.toTeamId)
    const mayMove = thread.open && (owns || answersOffer)
    return {
      ...thread,
      found,
      notes: await notesOf(tx, found),
      offer,
      jointWork: await loadJointWork(tx, found),
      related: await loadRelated(tx, found),
      situations: await situationsOf(tx, found.id),
      seen: await lastWordTo(tx, found.id),
      colleagues: owns && thread.open ? await colleaguesOf(tx, [found.owner_team_id]) : [],
      files: await filesOfCase(tx, found),
      story: await storyOf(tx, found),
      finding: await findingOfCase(tx, found.id),
      due: await dueOf(tx, found),
      suggested: await teamName(tx, found.suggested_team_id),
      sector: await sectorName(tx, found.sector_code),
      may: {
        accept: owns && thread.open && found.owner_official_id !== tx.actor.id,
        work: owns && thread.open,
        note: may(tx, 'case.work'),
        logContact: !thread.open && may(tx, 'engagement.log'),
        answerOffer: answersOffer,
        pullBack: owns && offer !== null
      },
      teams: mayMove ? (await teamsThatTakeCases(tx)).filter((team) => team.id !== found.owner_team_id) : [],
      wordings: owns && thread.open ? await wordingsFor(tx, found.topic) : [],
      outcomes: owns && thread.open ? await outcomes(tx) : []
    }
  })
}

async function openOffer(ctx: Ctx, found: FoundCase) {
  const offer = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over as h')
    .innerJoin('government.team_summary as taker', 'taker.id', 'h.to_team_id')
    .where('h.case_id', '=', found.id)
    .where('h.answer', 'is', null)
    .select(['h.id', 'h.to_team_id', 'h.offered_by_name', 'h.offered_at', 'taker.name as taker'])
    .executeTakeFirst()
  return offer
    ? {
        id: offer.id,
        toTeamId: offer.to_team_id,
        to: offer.taker,
        by: offer.offered_by_name,
        at: momentForPage(offer.offered_at)
      }
    : null
}

async function notesOf(ctx: Ctx, found: FoundCase) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.message')
    .where('case_id', '=', found.id)
    .where('kind', '=', 'note')
    .orderBy('at')
    .select(['words', 'by_name', 'at', 'hand_over_id'])
    .execute()
  return rows.map((row) => ({ words: row.words, who: row.by_name, at: row.at, handOver: row.hand_over_id !== null }))
}

/** Only words that are approved today, those of the case's own topic first. */
const wordingsFor = (ctx: Ctx, topic: string | null, today = londonDay(ctx.now())) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.approved_wording')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .where((eb) => eb.or([eb('topic', 'is', null), eb('topic', '=', topic ?? '')]))
    .orderBy((eb) =>
      eb
        .case()
        .when('topic', '=', topic ?? '')
        .then(0)
        .else(1)
        .end()
    )
    .orderBy('title')
    .select(['id', 'title', 'words', 'topic', 'cleared_by'])
    .execute()

const outcomes = (ctx: Ctx, today = londonDay(ctx.now())) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.outcome')
    .where('closes_as', '<>', 'duplicate')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['code', 'title', 'words'])
    .execute()

const EVENTS: Record<string, string> = {
  'case.raised': 'Received',
  'case.accepted': 'Taken on',
  'case.handed-over': 'Offered to another team',
  'case.hand-over-accepted': 'Hand-over accepted',
  'case.hand-over-declined': 'Hand-over declined',
  'case.hand-over-pulled-back': 'Hand-over pulled back',
  'case.hand-over-passed-on': 'Hand-over passed on',
  'case.contributor-asked': 'Another team was asked',
  'case.contribution-given': 'Another team answered',
  'case.contribution-refused': 'Another team said it is not theirs to answer',
  'case.contribution-escalated': 'A late answer was taken further up',
  'case.question-withdrawn': 'A question to another team was withdrawn',
  'case.clock-warned': 'A date is near',
  'case.clock-breached': 'A date passed that was not kept',
  'case.late-escalated': 'Late: taken further up',
  'case.promise-broken': 'A promise was not kept in time',
  'case.assigned': 'Given to a colleague',
  'case.split': 'A part was split off',
  'case.begun-as-part': 'Begun as a part of another case',
  'case.merged': 'A duplicate was joined to it',
  'case.told-apart': 'Told apart from a case like it',
  'case.withdrawn': 'Withdrawn by the business',
  'case.contact-corrected': 'The business put right whom we speak to',
  'case.taken-back': 'Went to another desk when an office closed',
  'case.replied': 'Replied to the business',
  'case.promise-kept': 'Kept a promise',
  'case.noted': 'Note added',
  'case.closed': 'Closed',
  'case.reopened': 'Opened again by the business',
  'case.answered': 'The business wrote',
  'case.judged': 'The business said whether it helped',
  'case.link-asked': 'The business asked for a link'
}

async function storyOf(ctx: Ctx, found: FoundCase) {
  const { rows } = (await ctx.tx?.session.query<{ at: Date; actor_name: string; event: string }>(
    `select at, actor_name, event from platform.audit_event where subject_id = $1 and event like 'case.%' order by seq desc limit 100`,
    [found.id]
  )) ?? { rows: [] }
  return rows.map((row) => ({ title: EVENTS[row.event] ?? row.event, when: momentForPage(row.at), by: row.actor_name }))
}

async function dueOf(ctx: Ctx, found: FoundCase) {
  const { due_at: due } = found
  if (!due) return dueWords(ctx.now(), null, false, 0)
  const now = ctx.now()
  const days =
    due >= now
      ? await workingDaysBetween(ctx, found.nation, now, due)
      : -(await workingDaysBetween(ctx, found.nation, due, now))
  return dueWords(now, due, found.paused_at !== null, days)
}

async function teamName(ctx: Ctx, id: string | null) {
  if (!id) return null
  const team = await tables<CaseTables>(ctx)
    .selectFrom('government.team_summary')
    .where('id', '=', id)
    .select(['id', 'name'])
    .executeTakeFirst()
  return team ?? null
}

async function sectorName(ctx: Ctx, code: string | null) {
  if (!code) return null
  const office = await tables<CaseTables>(ctx)
    .selectFrom('sector_offices.office_summary')
    .where('sector_code', '=', code)
    .select('sector')
    .executeTakeFirst()
  return office?.sector ?? null
}
