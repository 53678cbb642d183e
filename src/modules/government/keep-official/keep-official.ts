import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors.ts'
import { bodyIdOf } from '../body-id-of.ts'
import type { GovernmentTables } from '../tables.ts'
import { KeepOfficialInput } from './keep-official.schema.ts'
import { stampOf } from './stamp-of.ts'

type Parsed = ReturnType<typeof KeepOfficialInput.parse>

/**
 * Adds a person at work, or changes what is known of one: home department, job, roles, first and last day. Nobody changes
 * their own roles, and somebody who leaves is kept with a last day, never deleted. A change says what it was made upon.
 */
export async function keepOfficial(ctx: Ctx, given: KeepOfficialInput): Promise<{ id: string }> {
  demand(ctx, 'official.keep')
  const input = KeepOfficialInput.parse(given)
  aLastDayIsNotBeforeTheFirst(input)
  return inTransaction(ctx, async (tx) => {
    await theRolesExist(tx, input.roles)
    await anEmailBelongsToOnePerson(tx, input)
    const before = input.id ? await asTheySawThem(tx, input.id, input.stamp) : {}
    if (input.id) await nobodyChangesTheirOwnRoles(tx, input.id, input.roles)
    const row = await rowOf(tx, input)
    const id = input.id ? await change(tx, input.id, row) : await add(tx, row)
    await setRoles(tx, id, input.roles)
    const changed = partsThatDiffer(before, row)
    await audit(tx, input.id ? 'official.changed' : 'official.added', id, { changed, roles: input.roles })
    return { id }
  })
}

function aLastDayIsNotBeforeTheFirst({ activeFrom, activeTo }: Parsed) {
  if (activeTo && activeTo < activeFrom)
    throw new RuleBroken('dates-in-wrong-order', 'The last day must be on or after the first day', 'activeTo')
}

async function theRolesExist(ctx: Ctx, roles: readonly string[]) {
  const found = await tables<GovernmentTables>(ctx).selectFrom('government.role').select('code').execute()
  const known = new Set(found.map((role) => role.code))
  const unknown = roles.find((role) => !known.has(role))
  if (unknown !== undefined) throw new RuleBroken('role-unknown', `There is no role called ${unknown}`, 'roles')
}

async function anEmailBelongsToOnePerson(ctx: Ctx, { id, email }: Parsed) {
  const taken = await tables<GovernmentTables>(ctx)
    .selectFrom('government.official')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .select(['id', 'name'])
    .executeTakeFirst()
  if (taken && taken.id !== id)
    throw new RuleBroken('email-taken', `${taken.name} already has this e-mail address`, 'email')
}

/** The form writes everything it shows: sent late, it would bring back somebody who left, or a role that was taken away. */
async function asTheySawThem(ctx: Ctx, id: string, stamp: string | undefined): Promise<object> {
  const there = await tables<GovernmentTables>(ctx)
    .selectFrom('government.official')
    .where('id', '=', id)
    .select(['name', 'email', 'body_id', 'job_title', 'active_from', 'active_to'])
    .forUpdate()
    .executeTakeFirst()
  if (!there) throw new NotFound('This person')
  if ((await stampOf(ctx, id)) !== stamp)
    throw new Conflict('Somebody else has changed this person since you opened the page. Open it again and look first')
  return there
}

// Which parts, not what they held: the trail is for ever, and this is a person.
function partsThatDiffer(before: object, row: Row): string[] {
  const held = new Map<string, unknown>(Object.entries(before))
  return Object.entries(row).flatMap(([part, value]) => (held.get(part) === value ? [] : part))
}

async function nobodyChangesTheirOwnRoles(ctx: Ctx, id: string, roles: readonly string[]) {
  if (id !== ctx.actor.id) return
  const held = await tables<GovernmentTables>(ctx)
    .selectFrom('government.official_role')
    .where('official_id', '=', id)
    .select('role_code')
    .execute()
  const same = held.length === new Set(roles).size && held.every(({ role_code }) => roles.includes(role_code))
  if (!same) throw new RuleBroken('own-roles', 'You cannot change your own roles. Ask another administrator', 'roles')
}

const rowOf = async (ctx: Ctx, input: Parsed) => ({
  name: input.name,
  email: input.email.toLowerCase(),
  body_id: await bodyIdOf(ctx, input.bodySlug),
  job_title: input.jobTitle,
  active_from: input.activeFrom,
  active_to: input.activeTo ?? null
})

type Row = Awaited<ReturnType<typeof rowOf>>

async function change(ctx: Ctx, id: string, row: Row): Promise<string> {
  const changed = await tables<GovernmentTables>(ctx)
    .updateTable('government.official')
    .set(row)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new NotFound('This person')
  return changed.id
}

async function add(ctx: Ctx, row: Row): Promise<string> {
  const { id } = await tables<GovernmentTables>(ctx)
    .insertInto('government.official')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function setRoles(ctx: Ctx, id: string, roles: readonly string[]) {
  await sql`delete from government.official_role where official_id = ${id} and role_code <> all (${[...roles]}::text[])`.execute(
    openTx(ctx).db
  )
  await sql`insert into government.official_role (official_id, role_code) select ${id}, unnest(${[...roles]}::text[])
    on conflict do nothing`.execute(openTx(ctx).db)
}
