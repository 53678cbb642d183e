import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { readCaseReference } from '../case-reference.ts'
import type { CaseTables } from '../tables.ts'
import { partsOf } from './parts-of.ts'

const THREAD = systemActor('thread', ['case.read-all'])

export type CaseRecord = Awaited<ReturnType<typeof caseRecord>>

/**
 * A case and all that is told on it, by one query for each kind of thing however many there are. Notes are read only when
 * they are asked for; row-level security gives them to nobody outside government whatever is asked.
 */
export async function caseRecord(ctx: Ctx, reference: string, { notes }: { notes: boolean }) {
  const found = await caseOf(ctx, reference)
  return {
    found,
    messages: await messagesOf(ctx, found.id, notes),
    // Those who may see the case learn that others were asked; the rows also say what was asked, which only staff may read.
    ...(await actingAs(ctx, THREAD, async (asSystem) => ({
      handOvers: await handOversOf(asSystem, found.id),
      asked: await askedOn(asSystem, found.id)
    }))),
    promises: await promisesOf(ctx, found.id),
    parts: found.has_parts ? await partsOf(ctx, found.id) : []
  }
}

/** The case with the names of what it points to, and whether a part was split off. */
async function caseOf(ctx: Ctx, reference: string) {
  const found = await tables<CaseTables>(ctx)
    .selectFrom('cases.case as c')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as owner', 'owner.id', 'c.owner_team_id')
    .leftJoin('sector_offices.office_summary as office', 'office.front_desk_team_id', 'c.owner_team_id')
    .leftJoin('sector_offices.office_summary as sector', 'sector.sector_code', 'c.sector_code')
    .leftJoin('government.team_summary as guess', 'guess.id', 'c.suggested_team_id')
    .leftJoin('cases.outcome as outcome', 'outcome.code', 'c.outcome_code')
    .where('c.reference', '=', readCaseReference(reference) ?? '')
    .selectAll('c')
    .select([
      's.title as status_title',
      's.words_for_business as status_words',
      's.open as is_open',
      'owner.name as owner_team',
      'office.name as owner_office',
      'sector.sector as sector_name',
      'guess.name as suggested_team',
      'outcome.title as outcome_title'
    ])
    .select((eb) => [
      eb
        .selectFrom('sector_offices.office_head_summary as head')
        .whereRef('head.office_id', '=', 'office.id')
        .select(sql<string | null>`head.holder || ', ' || head.title`.as('words'))
        .as('office_head'),
      eb.exists(eb.selectFrom('cases.case as p').whereRef('p.split_from', '=', 'c.id').select('p.id')).as('has_parts'),
      // The open situations it belongs to, with what everybody says; for those inside government alone.
      jsonArrayFrom(
        eb
          .selectFrom('cases.situation_case as g')
          .innerJoin('cases.situation as situation', 'situation.id', 'g.situation_id')
          .whereRef('g.case_id', '=', 'c.id')
          .where('situation.closed_at', 'is', null)
          .orderBy('situation.opened_at')
          .select(['situation.slug', 'situation.title', 'situation.position_words as position'])
      ).as('situations')
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('This case')
  return found
}

function messagesOf(ctx: Ctx, caseId: string, notes: boolean) {
  const query = tables<CaseTables>(ctx)
    .selectFrom('cases.message')
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .select(['id', 'kind', 'words', 'by_name', 'at', 'hand_over_id', 'in_confidence'])
  return (notes ? query : query.where('kind', '<>', 'note')).execute()
}

const handOversOf = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over as h')
    .innerJoin('government.team_summary as giver', 'giver.id', 'h.from_team_id')
    .innerJoin('government.team_summary as taker', 'taker.id', 'h.to_team_id')
    .where('h.case_id', '=', caseId)
    .orderBy('h.offered_at')
    .selectAll('h')
    .select(['giver.name as giver', 'taker.name as taker'])
    .execute()

const askedOn = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.contribution as q')
    .innerJoin('government.team_summary as t', 't.id', 'q.team_id')
    .innerJoin('cases.rung as r', 'r.position', 'q.rung')
    .where('q.case_id', '=', caseId)
    .orderBy('q.asked_at')
    .selectAll('q')
    .select(['t.name as team', 't.body_short_name as body', 'r.title as rung_title'])
    .execute()

const promisesOf = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.promise')
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .select(['id', 'words', 'due_on', 'kept_at'])
    .execute()
