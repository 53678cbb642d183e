import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayUse } from '../../scripts/boundaries/rules.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { APP_ROLE } from '../../src/platform/db/in-transaction.ts'
import { freshDatabase } from '../support/database.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const modules = Object.keys(mayUse)
const schemaOf = (module: string) => module.replaceAll('-', '_')
const OURS = `n.nspname in (${['platform', ...modules.map(schemaOf)].map((name) => `'${name}'`).join(', ')})`

const namesOf = async (query: string) =>
  withSession(engine, async (session) => (await session.query<{ name: string }>(query)).rows.map((row) => row.name))

/** Runs a planted fault and whatever looks for it, and puts everything back. */
async function withFault(fault: string, query: string): Promise<string[]> {
  return withSession(engine, async (session) => {
    await session.exec(`begin; ${fault}`)
    const { rows } = await session.query<{ name: string }>(query)
    await session.exec('rollback')
    return rows.map((row) => row.name)
  })
}

const APP_MAY_TOUCH = `exists (select from aclexplode(c.relacl) a where a.grantee in (0, '${APP_ROLE}'::regrole))`
const WITHOUT_WALL = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${OURS} and (not c.relrowsecurity
    or (${APP_MAY_TOUCH} and not exists (select from pg_policy where polrelid = c.oid))) order by 1`
const VIEWS_AS_OWNER = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))
    and ${OURS} and ${APP_MAY_TOUCH} order by 1`
const OPEN_TO_ALL = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and exists (select from aclexplode(c.relacl) a where a.grantee = 0)`
const DEFINERS_ADRIFT = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${OURS} and p.prosecdef and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')`

describe('row-level security', () => {
  test('is on for every table, and a table the application may touch says who sees which row', async () => {
    expect(
      await namesOf(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS}`
      )
    ).not.toEqual([])
    expect(await namesOf(WITHOUT_WALL)).toEqual([])
  })

  test('a table without it, or without a policy, turns red', async () => {
    expect(await withFault('create table platform.fault (id int)', WITHOUT_WALL)).toEqual(['platform.fault'])
    const halfDone = `create table platform.fault (id int); alter table platform.fault enable row level security; grant select on platform.fault to ${APP_ROLE}`
    expect(await withFault(halfDone, WITHOUT_WALL)).toEqual(['platform.fault'])
  })

  test('is asked of the reader, not of the owner, by every published view', async () => {
    expect(await namesOf(VIEWS_AS_OWNER)).toEqual([])
    expect(
      await withFault(
        `create view platform.fault as select 1 as one; grant select on platform.fault to ${APP_ROLE}`,
        VIEWS_AS_OWNER
      )
    ).toEqual(['platform.fault'])
  })

  test('cannot be stepped round by the role the application runs as', async () => {
    expect(
      await namesOf(
        `select 'may too much' as name from pg_roles where rolname = '${APP_ROLE}' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)`
      )
    ).toEqual([])
    expect(
      await namesOf(
        `select oid::regclass::text as name from pg_class where relowner = '${APP_ROLE}'::regrole union all select oid::regprocedure::text from pg_proc where proowner = '${APP_ROLE}'::regrole`
      )
    ).toEqual([])
    expect(
      await namesOf(`select roleid::regrole::text as name from pg_auth_members where member = '${APP_ROLE}'::regrole`)
    ).toEqual([])
  })

  test('no table is granted to everybody, and a function that runs as its owner fixes where it looks', async () => {
    expect(await namesOf(OPEN_TO_ALL)).toEqual([])
    expect(await namesOf(DEFINERS_ADRIFT)).toEqual([])
    const adrift = 'create function platform.fault() returns int language sql security definer as $$ select 1 $$'
    expect(await withFault(adrift, DEFINERS_ADRIFT)).toEqual(['platform.fault()'])
    expect(await withFault('grant select on platform.session to public', OPEN_TO_ALL)).toEqual(['platform.session'])
  })
})

const rank = `array_position(array[${['platform', ...modules.map(schemaOf)].map((name) => `'${name}'`).join(', ')}]::text[], %::text)`
const below = (schema: string) => rank.replace('%', schema)
const allowed = modules.flatMap((module) =>
  (mayUse[module] ?? []).map((used) => `${schemaOf(module)} > ${schemaOf(used)}`)
)
const ALLOWED = `array[${allowed.map((pair) => `'${pair}'`).join(', ')}]::text[]`

const KEYS_UPWARDS = `select k.conrelid::regclass || ' → ' || k.confrelid::regclass as name from pg_constraint k
  join pg_class a on a.oid = k.conrelid join pg_namespace n on n.oid = a.relnamespace
  join pg_class b on b.oid = k.confrelid join pg_namespace m on m.oid = b.relnamespace
  where k.contype = 'f' and n.nspname <> m.nspname
    and (${below('m.nspname')} is null or ${below('n.nspname')} is null or not (n.nspname || ' > ' || m.nspname) = any (${ALLOWED})) order by 1`

// What a view or a policy reads of another module must be something that module publishes: a view.
const READS_INSIDE = `select distinct reader.what || ' reads ' || b.oid::regclass as name
  from (
    select r.ev_class::regclass::text as what, c.relnamespace as space, 'pg_rewrite'::regclass as class, r.oid from pg_rewrite r join pg_class c on c.oid = r.ev_class
    union all
    select 'policy ' || p.polname || ' on ' || p.polrelid::regclass, c.relnamespace, 'pg_policy'::regclass, p.oid from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polrelid <> 'platform.audit_event'::regclass or p.polcmd <> 'r'
  ) reader
  join pg_namespace n on n.oid = reader.space
  join pg_depend d on d.classid = reader.class and d.objid = reader.oid and d.refclassid = 'pg_class'::regclass
  join pg_class b on b.oid = d.refobjid join pg_namespace m on m.oid = b.relnamespace
  where ${OURS} and n.nspname <> m.nspname and (b.relkind <> 'v' or not (n.nspname || ' > ' || m.nspname) = any (${ALLOWED})) order by 1`

describe('the order of the modules', () => {
  test('foreign keys point only to modules that may be used', async () => {
    expect(await namesOf(KEYS_UPWARDS)).toEqual([])
    const upwards =
      'create schema if not exists cases; create table cases.fault (id int primary key); create table government.fault (id int references cases.fault)'
    expect(await withFault(upwards, KEYS_UPWARDS)).toEqual(['government.fault → cases.fault'])
  })

  test('views and policies read the published views of others, never their tables', async () => {
    expect(await namesOf(READS_INSIDE)).toEqual([])
    const inside = 'create table government.fault (id int); create view cases.fault as select id from government.fault'
    expect(await withFault(inside, READS_INSIDE)).toEqual(['cases.fault reads government.fault'])
  })
})
