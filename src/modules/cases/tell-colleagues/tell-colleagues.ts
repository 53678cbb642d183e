import { z } from 'zod'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { caseById } from '../case-by-id.ts'
import type { CaseTables } from '../tables.ts'
import { tellOfLateness } from './tell-of-lateness.ts'
import { tellTeam } from './tell-team.ts'

const PERMISSIONS = ['case.read-all', 'case.work']
const Asked = z.object({ contributionId: z.string(), teamId: z.string(), rung: z.number().optional() })
type Happened = AuditedEvent & { auditSeq: string }

async function tellContributor(ctx: Ctx, event: Happened) {
  const { contributionId, teamId, rung } = Asked.parse(event.facts)
  await inTransaction(ctx, async (tx) => {
    const found = await caseById(tx, event.subjectId)
    const asked = await tables<CaseTables>(tx)
      .selectFrom('cases.contribution as q')
      .innerJoin('cases.rung as r', 'r.position', 'q.rung')
      .where('q.id', '=', contributionId)
      .select(['q.reply_by_on', 'q.asked_by_name', 'r.title', 'q.answer'])
      .executeTakeFirstOrThrow()
    if (asked.answer) return
    const by = dayInWords(new Date(`${asked.reply_by_on}T12:00:00Z`))
    const letter = { key: `contribution:${contributionId}:${rung ?? 1}`, caseId: found.id, reference: found.reference }
    if (rung === undefined)
      return tellTeam(tx, teamId, {
        ...letter,
        subject: 'You are asked about a case',
        words: `${asked.asked_by_name} asks your team a question about a business’s case, and needs your answer by ${by}.`
      })
    const words = `An answer was due by ${by} and has not come. The question is now at this rung: ${asked.title}.`
    await tellTeam(tx, teamId, { ...letter, subject: 'An answer is overdue', words })
    await tellTeam(tx, found.owner_team_id, { ...letter, subject: 'Still waiting for another team', words })
  })
}

/** What colleagues are told by mail: that they are asked, and that an answer is overdue. */
export const tellColleagues: readonly Reaction[] = [
  { name: 'tell-of-lateness', on: 'case.late-escalated', permissions: PERMISSIONS, run: tellOfLateness },
  { name: 'tell-contributor', on: 'case.contributor-asked', permissions: PERMISSIONS, run: tellContributor },
  { name: 'tell-of-escalation', on: 'case.contribution-escalated', permissions: PERMISSIONS, run: tellContributor }
]
