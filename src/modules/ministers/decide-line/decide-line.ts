import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { lockReturn } from '../lock-return.ts'
import { purposeFault } from '../quarter-return/purpose-fault.ts'
import { type Scope, scopeOf } from '../quarter-return/scope-of.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
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
  const there = await whereTheyMet(ctx, engagementId, personId)
  await theirBodyDoesIt(ctx, there.body_id)
  const quarterFrom = quarterOf(there.held_on).from
  await lockReturn(ctx, { body: there.body_id, quarterFrom, kind: 'meetings' })
  const signed = await signedReturn(ctx, there.body_id, quarterFrom)
  if (signed?.published_at)
    throw new RuleBroken('return-published', 'This return has been published. Correct the published meeting instead')
  if (signed) throw new RuleBroken('return-signed', `${signed.first_by_name} has signed this return already`)
}

/** The day of the engagement, and the department whose minister they were on it, whatever either is called since. */
async function whereTheyMet(ctx: Ctx, engagementId: string, personId: string) {
  const { rows } = await sql<{ held_on: string; body_id: string }>`
    select d.held_on::text, p.body_id
    from engagements.attendance a
      cross join lateral (select (a.starts_at at time zone 'Europe/London')::date as held_on) d
      join government.appointment_on_day p on p.appointment_id = a.appointment_id
        and p.from_on <= d.held_on and (p.to_on is null or d.held_on < p.to_on)
    where a.engagement_id = ${engagementId} and a.person_id = ${personId} and a.side = 'minister' limit 1`.execute(
    tables<MinisterTables>(ctx)
  )
  const [there] = rows
  if (!there) throw new NotFound('This minister’s engagement')
  return there
}

const signedReturn = (ctx: Ctx, bodyId: string, from: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.quarter_return')
    .select(['published_at', 'first_by_name'])
    .where('body_id', '=', bodyId)
    .where('quarter_from', '=', from)
    .where('kind', '=', 'meetings')
    .where('first_by', 'is not', null)
    .executeTakeFirst()
