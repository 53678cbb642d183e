import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import type { AskContributorInput } from './ask-contributor.schema.ts'

/**
 * Brings another team in with a question and a day to reply by. The owner goes on answering for the case, the business
 * hears one voice, and what is not answered by its day climbs the ladder by itself.
 */
export async function askContributor(
  ctx: Ctx,
  reference: string,
  input: AskContributorInput
): Promise<{ contributionId: string }> {
  demand(ctx, 'case.work')
  theDayIsAhead(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    theBusinessLetsUsShare(found)
    const team = await theTeamCanBeAsked(tx, found, input.team)
    const { id } = await tables<CaseTables>(tx)
      .insertInto('cases.contribution')
      .values({
        case_id: found.id,
        team_id: team.id,
        question: input.question,
        reply_by_on: input.replyBy,
        next_rung_on: input.replyBy,
        asked_by: tx.actor.id,
        asked_by_name: tx.actor.name,
        asked_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({
        visible_to_teams: [...new Set([...found.visible_to_teams, team.id])],
        status: found.paused_at ? found.status : 'waiting-on-another-body'
      })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.contributor-asked', found.id, { contributionId: id, teamId: team.id })
    return { contributionId: id }
  })
}

function theDayIsAhead(ctx: Ctx, { replyBy }: AskContributorInput) {
  if (replyBy < londonDay(ctx.now()))
    throw new RuleBroken('reply-by-in-past', 'The day to reply by must be today or later', 'replyBy')
}

function theBusinessLetsUsShare(found: FoundCase) {
  if (!found.share_consent)
    throw new RuleBroken(
      'not-to-be-shared',
      'The business asked us not to share this. Ask it first, in a reply, whether you may',
      'team'
    )
}

async function theTeamCanBeAsked(ctx: Ctx, found: FoundCase, teamId: string) {
  const team = (await teamsThatTakeCases(ctx)).find((one) => one.id === teamId)
  if (!team) throw new RuleBroken('team-takes-no-cases', 'Select a team that takes cases', 'team')
  if (team.id === found.owner_team_id)
    throw new RuleBroken('own-team', 'Your own team answers for this case. Select another', 'team')
  const open = await tables<CaseTables>(ctx)
    .selectFrom('cases.contribution')
    .where('case_id', '=', found.id)
    .where('team_id', '=', team.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (open)
    throw new RuleBroken(
      'already-asked',
      `${team.name} has a question of yours open already. Wait for it, or withdraw it first`,
      'team'
    )
  return team
}
