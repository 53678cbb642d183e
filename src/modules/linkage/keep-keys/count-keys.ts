import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** In a small register a word on three businesses is already common; in a large one only those on twenty are worth keeping. */
const LARGE = 200_000

/** Counts how many businesses share each key; those that few share are not kept, which is what makes them rare. */
export async function countKeys(ctx: Ctx): Promise<void> {
  const { db } = openTx(ctx)
  await sql`delete from linkage.common_key`.execute(db)
  const businesses = await countBusinesses(ctx)
  await sql`insert into linkage.common_key (key, businesses)
    select key, count(*)::int from linkage.business_key, unnest(keys) as key
    group by key having count(*) >= ${businesses > LARGE ? 20 : 3}`.execute(db)
  await sql`insert into linkage.key_count (businesses, counted_at) values (${businesses}, ${ctx.now()})
    on conflict (only_row) do update set businesses = excluded.businesses, counted_at = excluded.counted_at`.execute(db)
}

async function countBusinesses(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from linkage.business_key`.execute(openTx(ctx).db)
  return Number(rows[0]?.n ?? 0)
}
