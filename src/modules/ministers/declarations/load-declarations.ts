import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { ministersInQuarter } from '../quarter-return/ministers-in-quarter.ts'
import { dueOn } from '../quarter-words.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { DeclarationKind } from '../return-tables.ts'
import type { MinisterTables } from '../tables.ts'
import { declarationFault } from './declaration-fault.ts'
import { kindOfDeclaration } from './kind-of-declaration.ts'
import { layoutOfKind } from './layout-of-kind.ts'

export type LoadedDeclarations = Awaited<ReturnType<typeof loadDeclarations>>

/** A department’s return of one kind for one quarter as it stands: what is declared, what is faulty, who has nothing to declare. */
export async function loadDeclarations(ctx: Ctx, slug: string, from: string, kindName: string) {
  demand(ctx, 'return.draft')
  const of = kindOfDeclaration(kindName)
  return inTransaction(ctx, async (tx) => {
    const body = await bodyOf(tx, slug)
    const quarter = quarterOf(from)
    const declared = await declaredIn(tx, of.kind, body.id, from)
    const holders = of.of === 'ministers' ? await ministersInQuarter(tx, body.id, quarter) : []
    return {
      of,
      body,
      /** Whether the reader works for it, and so may declare and sign. */
      theirs: await worksFor(tx, body.id),
      quarter,
      declared,
      holders,
      faulty: declared.filter((one) => !one.nil && declarationFault(of, one.parts)).length,
      nil: holders.filter(({ personId }) => !declared.some((one) => one.personId === personId)),
      layout: await layoutOfKind(tx, of.kind, from),
      signed: await signedReturn(tx, body.id, from, of.kind),
      due: dueOn(from),
      daysLeft: Math.round((Date.parse(dueOn(from)) - Date.parse(londonDay(tx.now()))) / 86_400_000)
    }
  })
}

async function bodyOf(ctx: Ctx, slug: string) {
  const body = await tables<MinisterTables>(ctx)
    .selectFrom('government.body_summary')
    .select(['id', 'name', 'slug'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!body) throw new NotFound('This department')
  return body
}

async function declaredIn(ctx: Ctx, kind: DeclarationKind, bodyId: string, from: string) {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.declaration')
    .where('kind', '=', kind)
    .where('body_id', '=', bodyId)
    .where('quarter_from', '=', from)
    .where('withdrawn_at', 'is', null)
    .orderBy('held_on')
    .orderBy('holder')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    holder: row.holder,
    personId: row.person_id,
    nil: row.nil,
    on: row.held_on,
    parts: row.parts,
    by: row.made_by_name
  }))
}

const signedReturn = (ctx: Ctx, bodyId: string, from: string, kind: DeclarationKind) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.quarter_return')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('quarter_from', '=', from)
    .where('kind', '=', kind)
    .executeTakeFirst()
