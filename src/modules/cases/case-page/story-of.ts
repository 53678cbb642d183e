import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'

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
  'case.acknowledged': 'The business was told that we have it',
  'case.contact-corrected': 'The business put right whom we speak to',
  'case.taken-back': 'Went to another desk when an office closed',
  'case.reply-begun': 'Began to write to the business',
  'case.replied': 'Replied to the business',
  'case.promise-kept': 'Kept a promise',
  'case.noted': 'Note added',
  'case.closed': 'Closed',
  'case.reopened': 'Opened again by the business',
  'case.answered': 'The business wrote',
  'case.judged': 'The business said whether it helped',
  'case.link-asked': 'The business asked for a link'
}

/** Who did what on a case, the newest first, as the audit trail has it. */
export async function storyOf(ctx: Ctx, caseId: string) {
  const { rows } = await sql<{ at: Date; actor_name: string; event: string }>`
    select at, actor_name, event from platform.audit_event where subject_id = ${caseId} and event like 'case.%'
    order by seq desc limit 100`.execute(openTx(ctx).db)
  return rows.map((row) => ({ title: EVENTS[row.event] ?? row.event, when: momentForPage(row.at), by: row.actor_name }))
}
