import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { purposeFault } from '../quarter-return/purpose-fault.ts'
import { type Scope, scopeOf } from '../quarter-return/scope-of.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { DecideLine } from './decide-line.schema.ts'

/** Decides whether a minister's engagement is published, and in what words; what is not, keeps its reason. Signed returns are not changed by it. */
export async function decideLine(ctx: Ctx, given: DecideLine): Promise<Scope> {
  demand(ctx, 'return.draft')
  const said = DecideLine.parse(given)
  const scope = scopeOf({ capacity: said.capacity, external: said.external === 'yes', form: said.form })
  if (scope.inScope) thePurposeTellsAStranger(said.purpose)
  if (scope.inScope) somebodyIsNamed(said.organisations)
  return inTransaction(ctx, async (tx) => {
    await theReturnIsOpen(tx, said.engagementId, said.personId)
    const decided = {
      in_scope: scope.inScope,
      scope_code: scope.code,
      reason: scope.inScope ? null : scope.reason,
      purpose: scope.inScope ? said.purpose : null,
      organisation_text: scope.inScope ? said.organisations.replace(/\s*\n\s*/g, '; ') : null,
      decided_by: tx.actor.id,
      decided_by_name: tx.actor.name,
      decided_at: tx.now()
    }
    await tables<MinisterTables>(tx)
      .insertInto('ministers.return_line')
      .values({ engagement_id: said.engagementId, person_id: said.personId, ...decided })
      .onConflict((oc) => oc.columns(['engagement_id', 'person_id']).doUpdateSet(decided))
      .execute()
    await recordEvent(tx, 'return-line.decided', said.engagementId, {
      personId: said.personId,
      inScope: scope.inScope,
      why: scope.code
    })
    return scope
  })
}

function thePurposeTellsAStranger(purpose: string) {
  const fault = purposeFault(purpose)
  if (fault) throw new RuleBroken('purpose-unclear', fault, 'purpose')
}

function somebodyIsNamed(organisations: string) {
  if (!organisations)
    throw new RuleBroken('organisation-missing', 'Name the organisations or individuals', 'organisations')
}

async function theReturnIsOpen(ctx: Ctx, engagementId: string, personId: string) {
  const there = await tables<MinisterTables>(ctx)
    .selectFrom('engagements.attendance as a')
    .leftJoin('government.appointment_on_day as p', 'p.appointment_id', 'a.appointment_id')
    .select(['a.starts_at', 'p.body_id'])
    .where('a.engagement_id', '=', engagementId)
    .where('a.person_id', '=', personId)
    .where('a.side', '=', 'minister')
    .executeTakeFirst()
  if (!there) throw new NotFound('This minister’s engagement')
  const signed = await signedReturn(ctx, there.body_id, quarterOf(londonDay(there.starts_at)).from)
  if (signed?.published_at)
    throw new RuleBroken('return-published', 'This return has been published. Correct the published meeting instead')
  if (signed) throw new RuleBroken('return-signed', `${signed.first_by_name} has signed this return already`)
}

const signedReturn = (ctx: Ctx, bodyId: string | null, from: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.quarter_return')
    .select(['published_at', 'first_by_name'])
    .where('body_id', '=', bodyId)
    .where('quarter_from', '=', from)
    .where('kind', '=', 'meetings')
    .executeTakeFirst()
