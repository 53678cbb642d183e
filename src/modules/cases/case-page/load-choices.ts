import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { linesForBusiness } from '../../engagements/index.ts'
import { colleaguesIn } from '../assign-cases/colleagues-in.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'
import { teamsTakingCases } from '../teams-taking-cases.ts'

/** What the forms of a case choose from, in one query: teams, colleagues, approved wordings, lines to take, outcomes. */
export function loadChoices(ctx: Ctx, found: FoundCase) {
  return tables<CaseTables>(ctx)
    .selectNoFrom([
      jsonArrayFrom(teamsTakingCases(ctx).where('team.id', '<>', found.owner_team_id)).as('teams'),
      jsonArrayFrom(colleaguesIn(ctx, [found.owner_team_id])).as('colleagues'),
      jsonArrayFrom(wordingsFor(ctx, found.topic)).as('wordings'),
      jsonArrayFrom(linesForBusiness(ctx, found.topic)).as('lines'),
      jsonArrayFrom(outcomes(ctx)).as('outcomes')
    ])
    .executeTakeFirstOrThrow()
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

const outcomes = (ctx: Ctx, today = londonDay(ctx.now())) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.outcome')
    .where('closes_as', '<>', 'duplicate')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('position')
    .select(['code', 'title', 'words'])
