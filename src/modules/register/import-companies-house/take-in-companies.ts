import { type RawBuilder, sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

const SOURCE = 'companies-house'

/** The facts that the source owns, as `staged` and the register call them. */
const OWNED = `kind, name, folded, core, joined, status, status_words, category, country_of_origin, incorporated_on, dissolved_on,
  address_lines, town, county, country, postcode, district, account_category, sic_codes, older_sic_codes, region_code, source_hash`

const owned = (of: string) =>
  sql.raw(
    OWNED.split(/,\s*/)
      .map((column) => of + column)
      .join(', ')
  )

/** Writes the staged rows to a register that holds no number yet: there is nothing to compare them with. */
export async function addAllStaged(ctx: Ctx, asOf: string): Promise<number> {
  const added = await addCompanies(ctx, asOf, sql`staged s`)
  await addNames(ctx, sql`staged_name n`, sql`n.business_id`)
  return added
}

/** Decides row by row, into `verdict`: new to the register, or changed since. Rows no newer than what is held are left alone. */
export async function compareWithRegister(ctx: Ctx, asOf: string): Promise<{ news: number }> {
  const { db, session } = openTx(ctx)
  await session.exec('drop table if exists verdict; analyze staged (number)')
  await sql`create temp table verdict on commit drop as
    select s.line, coalesce(b.id, s.id) as business_id, b.id is null as is_new
    from staged s left join register.business b on b.number = s.number
    where b.id is null or (b.source_on <= ${sql.lit(asOf)}::date or b.source <> ${sql.lit(SOURCE)})
      and (b.source_hash is distinct from s.source_hash or b.source <> ${sql.lit(SOURCE)} or b.left_register_on is not null)`.execute(
    db
  )
  const { rows } = await sql<{ news: string }>`select count(*) as news from verdict where is_new`.execute(db)
  await session.exec('analyze verdict')
  return { news: Number(rows[0]?.news ?? 0) }
}

export async function addNewCompanies(ctx: Ctx, asOf: string): Promise<number> {
  const added = await addCompanies(ctx, asOf, sql`staged s join verdict v on v.line = s.line and v.is_new`)
  await addNames(ctx, sql`staged_name n join verdict v on v.line = n.line and v.is_new`, sql`n.business_id`)
  return added
}

/** Writes what changed; `stopped` counts those that were going concerns before and are not now. */
export async function changeCompanies(ctx: Ctx, asOf: string): Promise<{ changed: number; stopped: number }> {
  const { db } = openTx(ctx)
  const changes = sql`staged s join verdict v on v.line = s.line and not v.is_new`
  const ended = await sql<{ stopped: string }>`select count(*) as stopped from ${changes}
    join register.business b on b.id = v.business_id
    join register.status before on before.code = b.status and before.live join register.status now on now.code = s.status and not now.live`.execute(
    db
  )
  const done = await sql`update register.business b set (${owned('')}) = row(${owned('s.')}),
      primary_sector = case when a.business_id is null then s.primary_sector else a.sector end,
      primary_frontier = case when a.business_id is null then s.primary_frontier else a.frontier end,
      source = ${SOURCE}, source_on = ${asOf}::date, is_open = true, left_register_on = null, changed_at = ${ctx.now()}::timestamptz
    from ${changes} left join register.sector_assertion a on a.business_id = v.business_id and a.is_primary and a.withdrawn_at is null
    where b.id = v.business_id`.execute(db)
  await sql`delete from register.other_name o using verdict v where o.business_id = v.business_id and not v.is_new and o.source = ${SOURCE}`.execute(
    db
  )
  await addNames(ctx, sql`staged_name n join verdict v on v.line = n.line and not v.is_new`, sql`v.business_id`)
  return { changed: Number(done.numAffectedRows ?? 0), stopped: Number(ended.rows[0]?.stopped ?? 0) }
}

async function addCompanies(ctx: Ctx, asOf: string, from: RawBuilder<unknown>): Promise<number> {
  const inserted = await sql`insert into register.business (id, number, ${owned('')}, primary_sector, primary_frontier,
      source, source_on, is_open, recorded_at, changed_at)
    select s.id, s.number, ${owned('s.')}, s.primary_sector, s.primary_frontier,
      ${SOURCE}, ${asOf}::date, true, ${ctx.now()}::timestamptz, ${ctx.now()}::timestamptz
    from ${from}`.execute(openTx(ctx).db)
  return Number(inserted.numAffectedRows ?? 0)
}

async function addNames(ctx: Ctx, from: RawBuilder<unknown>, business: RawBuilder<unknown>) {
  await sql`insert into register.other_name (business_id, kind, position, name, folded, core, joined, until_on, source, is_open)
    select ${business}, 'previous', n.position, n.name, n.folded, n.core, n.joined, n.until_on, ${SOURCE}, true from ${from}`.execute(
    openTx(ctx).db
  )
}
