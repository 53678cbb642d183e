import type { Ctx } from '../../../platform/ctx.ts'
import { dayInWords, londonDay, momentForPage } from '../../../platform/dates.ts'
import type { CaseRecord } from '../track-case/case-record.ts'

export type Contribution = ReturnType<typeof jointWorkOf>[number]

/** What the owner asked other teams, who holds the case up and how far up the question has climbed. */
export function jointWorkOf(ctx: Ctx, { asked }: Pick<CaseRecord, 'asked'>) {
  const today = londonDay(ctx.now())
  return asked.map((row) => ({
    id: row.id,
    team: row.team,
    body: row.body,
    question: row.question,
    askedBy: row.asked_by_name,
    asked: momentForPage(row.asked_at),
    by: dayInWords(new Date(`${row.reply_by_on}T12:00:00Z`)),
    byOn: row.reply_by_on,
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
