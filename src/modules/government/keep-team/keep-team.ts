import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { bodyIdOf } from '../body-id-of.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'
import { KeepTeamInput } from './keep-team.schema.ts'

type Parsed = ReturnType<typeof KeepTeamInput.parse>

/**
 * Adds a team, or changes one. A team that ends keeps its row and its history, and must have nobody left in it; the central
 * desk cannot end, because somebody must answer for what no office owns. Modules above refuse `during` team.ended while the team
 * still answers for something of theirs.
 */
export async function keepTeam(ctx: Ctx, given: KeepTeamInput): Promise<{ id: string }> {
  demand(ctx, 'team.keep')
  const input = KeepTeamInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    await theKindExists(tx, input.kind)
    const bodyId = await bodyIdOf(tx, input.bodySlug)
    await aNameIsFreeAtTheBody(tx, input, bodyId)
    await thereIsAlwaysOneCentralDesk(tx, input)
    if (input.id && input.validTo) await nobodyIsLeftInIt(tx, input.id, input.validTo)
    const row = rowOf(input, bodyId)
    const id = input.id ? await change(tx, input.id, row) : await add(tx, input, row)
    await audit(tx, input.id ? 'team.changed' : 'team.added', id, row)
    if (input.id && input.validTo) await audit(tx, 'team.ended', id, { lastDay: input.validTo })
    return { id }
  })
}

async function theKindExists(ctx: Ctx, kind: string) {
  const found = await tables<GovernmentTables>(ctx)
    .selectFrom('government.team_kind')
    .where('code', '=', kind)
    .select('code')
    .executeTakeFirst()
  if (!found) throw new RuleBroken('team-kind-unknown', 'Choose what kind of team it is', 'kind')
}

async function aNameIsFreeAtTheBody(ctx: Ctx, { id, name }: Parsed, bodyId: string) {
  const taken = await tables<GovernmentTables>(ctx)
    .selectFrom('government.team')
    .where('body_id', '=', bodyId)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where('valid_to', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (taken && taken.id !== id)
    throw new RuleBroken('team-name-taken', 'This department already has a team of this name', 'name')
}

async function thereIsAlwaysOneCentralDesk(ctx: Ctx, { id, kind, validTo }: Parsed) {
  const desk = await tables<GovernmentTables>(ctx)
    .selectFrom('government.team')
    .where('kind', '=', 'central-desk')
    .where('valid_to', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (kind === 'central-desk' && desk && desk.id !== id)
    throw new RuleBroken('central-desk-there', 'There is a central desk already', 'kind')
  if (desk?.id === id && id && (validTo || kind !== 'central-desk')) {
    throw new RuleBroken(
      'central-desk-needed',
      'The central desk cannot end or become another kind of team, because it answers for what no sector office owns',
      validTo ? 'validTo' : 'kind'
    )
  }
}

async function nobodyIsLeftInIt(ctx: Ctx, id: string, lastDay: string) {
  const left = await tables<GovernmentTables>(ctx)
    .selectFrom('government.team_member')
    .where('team_id', '=', id)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', lastDay)]))
    .select((eb) => eb.fn.countAll<string>().as('people'))
    .executeTakeFirstOrThrow()
  if (Number(left.people) > 0)
    throw new RuleBroken('team-not-empty', 'Move everybody to another team before this one ends', 'validTo')
}

const rowOf = (input: Parsed, bodyId: string) => ({
  name: input.name,
  kind: input.kind,
  body_id: bodyId,
  public_email: input.publicEmail ?? null,
  public_phone: input.publicPhone ?? null,
  valid_to: input.validTo ?? null
})

type Row = ReturnType<typeof rowOf>

async function change(ctx: Ctx, id: string, row: Row): Promise<string> {
  const changed = await tables<GovernmentTables>(ctx)
    .updateTable('government.team')
    .set(row)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new NotFound('This team')
  return changed.id
}

async function add(ctx: Ctx, { name }: Parsed, row: Row): Promise<string> {
  const db = tables<GovernmentTables>(ctx)
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const like = await db.selectFrom('government.team').where('slug', 'like', `${slug}%`).select('slug').execute()
  const free = like.some((team) => team.slug === slug) ? `${slug}-${like.length + 1}` : slug
  const added = await db
    .insertInto('government.team')
    .values({ ...row, slug: free, valid_from: londonDay(ctx.now()) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}
