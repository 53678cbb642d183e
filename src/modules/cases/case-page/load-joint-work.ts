import { type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, momentForPage } from '../../../platform/dates.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'

export type Contribution = Awaited<ReturnType<typeof loadJointWork>>[number]

/** What the owner asked other teams, who holds the case up and how far up the question has climbed. */
export async function loadJointWork(ctx: Ctx, found: FoundCase) {
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('cases.contribution as q')
    .innerJoin('government.team_summary as t', 't.id', 'q.team_id')
    .innerJoin('cases.rung as r', 'r.position', 'q.rung')
    .where('q.case_id', '=', found.id)
    .orderBy('q.asked_at')
    .selectAll('q')
    .select(['t.name as team', 't.body_short_name as body', 'r.title as rung_title'])
    .execute()
  const today = londonDay(ctx.now())
  return rows.map((row) => ({
    id: row.id,
    team: row.team,
    body: row.body,
    question: row.question,
    askedBy: row.asked_by_name,
    asked: momentForPage(row.asked_at),
    by: dayInWords(new Date(`${row.reply_by_on}T12:00:00Z`)),
    late: row.answer === null && row.reply_by_on < today,
    rung: row.rung > 1 ? row.rung_title : null,
    answer: row.answer,
    words: row.words,
    answeredBy: row.answered_by_name,
    answered: row.answered_at ? momentForPage(row.answered_at) : null,
    used: row.used_in_message_id !== null,
    askedOfReader: row.answer === null && ctx.actor.teams.includes(row.team_id)
  }))
}
