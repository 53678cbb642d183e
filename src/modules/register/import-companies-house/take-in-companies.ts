import { type RawBuilder, sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

const SOURCE = 'companies-house'
const IN_ONE_GO = 100_000

/** Decides row by row, into `verdict`: new to the register, or changed since. Rows no newer than what is held are left alone. */
export async function compareWithRegister(ctx: Ctx, asOf: string): Promise<void> {
  const { db, session } = openTx(ctx)
  await sql`create temp table verdict on commit drop as
    select s.line, coalesce(b.id, s.id) as business_id, b.id is null as is_new
    from staged s left join register.business b on b.number = s.number
    where b.id is null or (b.source_on <= ${sql.lit(asOf)}::date or b.source <> ${sql.lit(SOURCE)})
      and (b.source_hash is distinct from s.hash or b.source <> ${sql.lit(SOURCE)} or b.left_register_on is not null)`.execute(
    db
  )
  await session.exec('create index on verdict (line); analyze verdict')
}

/** The facts that the source owns, in the order of OWNED. */
const OWNED =
  `kind, name, folded, core, status, status_words, category, country_of_origin, incorporated_on, dissolved_on, address_lines, town,
  county, country, postcode, district, account_category, sic_codes, older_sic_codes`.split(/,\s*/)

const columns = (of: string) => sql.raw(OWNED.map((column) => `${of}${column}`).join(', '))

const judged = (
  isNew: boolean,
  within?: RawBuilder<unknown>
) => sql`staged s join verdict v on v.line = s.line and v.is_new = ${sql.lit(isNew)}
  ${within ?? sql``}
  left join staged_region r on r.district = s.district
  left join register.sic_match m on m.sic_codes = s.sic_codes and m.is_primary`

/** Adds those that are new, some at a time so that progress can be told, and with the search indexes aside when that is quicker. */
export async function addNewCompanies(ctx: Ctx, asOf: string, say: (words: string) => void): Promise<number> {
  const { db, session } = openTx(ctx)
  const counted = await sql<{ last: number; rows: string }>`select coalesce(max(line), 0) as last, count(*) as rows
    from verdict where is_new`.execute(db)
  const { last, rows } = counted.rows[0] ?? { last: 0, rows: '0' }
  const aside = await isMostOfTheRegister(ctx, Number(rows))
  if (aside) await session.exec('select register.put_indexes_aside()')
  let added = 0
  for (let from = 0; from < last; from += IN_ONE_GO) {
    added += await addCompanies(ctx, asOf, sql`and s.line > ${from} and s.line <= ${from + IN_ONE_GO}`)
    say(`${added.toLocaleString('en-GB')} of ${Number(rows).toLocaleString('en-GB')} new businesses written`)
  }
  if (!aside) return added
  say('Making the search indexes')
  await session.exec('select register.put_indexes_back()')
  return added
}

async function isMostOfTheRegister(ctx: Ctx, rows: number): Promise<boolean> {
  const { rows: found } = await sql<{ held: string }>`
    select count(*) as held from (select from register.business limit ${rows}) b`.execute(openTx(ctx).db)
  return rows > 0 && Number(found[0]?.held) < rows
}

async function addCompanies(ctx: Ctx, asOf: string, within: RawBuilder<unknown>): Promise<number> {
  const inserted = await sql`insert into register.business (id, number, ${columns('')}, region_code, primary_sector,
      source, source_on, source_hash, is_open, recorded_at, changed_at)
    select v.business_id, s.number, ${columns('s.')}, r.region_code, m.sector,
      ${SOURCE}, ${asOf}::date, s.hash, true, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz
    from ${judged(true, within)}`.execute(openTx(ctx).db)
  await addPreviousNames(ctx, sql`v.is_new ${within}`)
  return Number(inserted.numAffectedRows ?? 0)
}

/** Writes what changed; `stopped` counts those that were going concerns before and are not now. */
export async function changeCompanies(ctx: Ctx, asOf: string): Promise<{ changed: number; stopped: number }> {
  const { db } = openTx(ctx)
  const ended = await sql<{ stopped: string }>`select count(*) as stopped from ${judged(false)}
    join register.business b on b.id = v.business_id
    join register.status before on before.code = b.status and before.live join register.status now on now.code = s.status and not now.live`.execute(
    db
  )
  const done =
    await sql`update register.business b set (${columns('')}) = row(${columns('s.')}), region_code = r.region_code,
      primary_sector = coalesce((select a.sector from register.sector_assertion a where a.business_id = b.id and a.is_primary and a.withdrawn_at is null), m.sector),
      source = ${SOURCE}, source_on = ${asOf}::date, source_hash = s.hash, is_open = true, left_register_on = null, changed_at = ${ctx.now()}::timestamptz
    from ${judged(false)} where b.id = v.business_id`.execute(db)
  await sql`delete from register.other_name o using verdict v where o.business_id = v.business_id and not v.is_new and o.source = ${SOURCE}`.execute(
    db
  )
  await addPreviousNames(ctx, sql`not v.is_new`)
  return { changed: Number(done.numAffectedRows ?? 0), stopped: Number(ended.rows[0]?.stopped ?? 0) }
}

async function addPreviousNames(ctx: Ctx, which: RawBuilder<unknown>) {
  await sql`insert into register.other_name (business_id, kind, position, name, folded, core, until_on, source, is_open)
    select v.business_id, 'previous', n.position, n.name, n.folded, n.core, n.until, ${SOURCE}, true
    from staged s join verdict v on v.line = s.line,
      jsonb_to_recordset(s.previous_names) as n (position int, name text, until date, folded text, core text)
    where s.previous_names is not null and ${which}`.execute(openTx(ctx).db)
}
