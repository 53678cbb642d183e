import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { caseHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'

export type TeamLetter = { key: string; caseId: string; reference: string; subject: string; words: string }
const MOST = 6

/**
 * Writes to the supervisors of a team, or to all of it where it has none. The message says what is to be done and by when;
 * what the business told us stays behind sign-in.
 */
export async function tellTeam(ctx: Ctx, teamId: string, letter: TeamLetter): Promise<void> {
  for (const { official_id, email } of await whoHears(ctx, teamId))
    await queueMail(ctx, {
      key: `${letter.key}:${official_id}`,
      to: email,
      subject: `${letter.subject} (${letter.reference})`,
      body: `${letter.words}\n\n${ctx.reactions.baseUrl}${caseHref(letter.reference)}`,
      aboutId: letter.caseId
    })
}

async function whoHears(ctx: Ctx, teamId: string) {
  const today = londonDay(ctx.now())
  const people = await tables<CaseTables>(ctx)
    .selectFrom('government.team_member_summary as m')
    .innerJoin('government.official_summary as o', 'o.id', 'm.official_id')
    .where('m.team_id', '=', teamId)
    .where('m.from_on', '<=', today)
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', today)]))
    .orderBy('m.supervisor', 'desc')
    .orderBy('o.name')
    .limit(MOST)
    .select(['m.official_id', 'm.supervisor', 'o.email'])
    .execute()
  const supervisors = people.filter(({ supervisor }) => supervisor)
  return supervisors.length ? supervisors : people
}
