import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { changesWait, takeChanges } from '../../register/index.ts'
import type { LinkageTables } from '../tables.ts'
import { countKeys } from './count-keys.ts'
import { type BusinessToMatch, keysOfBusiness } from './keys-of-business.ts'

const KEEPER = systemActor('keys for matching', ['linkage.keep-keys'])
const IN_ONE_GO = 20_000
/** Up to here, looking at every business is a matter of moments, and anybody's question may wait for it. */
const FEW_BUSINESSES = 20_000
/** Up to here the counts of keys are made anew whenever a business changes. */
const COUNTED_AT_ONCE = 2_000

type Say = (words: string) => void

/**
 * Brings the keys that businesses are looked up by up to date with the register: those that changed, or all of them after a
 * large import. Without `whatever` a large import is left to the worker, so that nobody's question waits minutes for it.
 */
export const keepKeys = async (
  ctx: Ctx,
  { whatever = false, say = () => {} }: { whatever?: boolean; say?: Say } = {}
): Promise<{ keyed: number }> =>
  inTransaction(ctx, async (tx) => {
    if (!(await changesWait(tx))) return { keyed: 0 }
    return actingAs(tx, KEEPER, async (keeping) => {
      const changes = await takeChanges(keeping, { all: async () => whatever || thereAreFew(keeping) })
      const keyed = (changes.all ? await keyAll(keeping, say) : 0) + (await keyChanged(keeping, changes.businessIds))
      if (keyed > 0) await audit(keeping, 'match-keys.kept', 'register', { keyed })
      return { keyed }
    })
  })

async function keyChanged(ctx: Ctx, ids: readonly string[]): Promise<number> {
  for (let at = 0; at < ids.length; at += IN_ONE_GO) await keyThese(ctx, ids.slice(at, at + IN_ONE_GO))
  if (ids.length && (await businessesCounted(ctx)) < COUNTED_AT_ONCE) await countKeys(ctx)
  return ids.length
}

async function thereAreFew(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from
    (select from register.business_to_match limit ${FEW_BUSINESSES + 1}) b`.execute(openTx(ctx).db)
  return Number(rows[0]?.n ?? 0) <= FEW_BUSINESSES
}

async function businessesCounted(ctx: Ctx): Promise<number> {
  const row = await tables<LinkageTables>(ctx).selectFrom('linkage.key_count').select('businesses').executeTakeFirst()
  return row?.businesses ?? 0
}

async function keyAll(ctx: Ctx, say: Say): Promise<number> {
  const { db, session } = openTx(ctx)
  const { rows } = await sql<{ n: string }>`select count(*) as n from register.business_to_match b
    left join linkage.business_key k on k.business_id = b.id where k.business_id is null or k.changed_at <> b.changed_at`.execute(
    db
  )
  const due = Number(rows[0]?.n ?? 0)
  const aside = due > FEW_BUSINESSES
  if (aside) await session.exec('select linkage.put_index_aside()')
  let keyed = 0
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await sql<BusinessToMatch & { changed_at: Date }>`select b.* from register.business_to_match b
      left join linkage.business_key k on k.business_id = b.id
      where b.id > ${last} and (k.business_id is null or k.changed_at <> b.changed_at) order by b.id limit ${IN_ONE_GO}`.execute(
      db
    )
    await writeKeys(ctx, batch.rows)
    keyed += batch.rows.length
    last = batch.rows.at(-1)?.id ?? last
    if (batch.rows.length < IN_ONE_GO) break
    say(`Keys of ${keyed.toLocaleString('en-GB')} of ${due.toLocaleString('en-GB')} businesses worked out`)
  }
  if (aside) await session.exec('select linkage.put_index_back()')
  await countKeys(ctx)
  return keyed
}

async function keyThese(ctx: Ctx, ids: readonly string[]) {
  const { rows } = await sql<BusinessToMatch & { changed_at: Date }>`select b.* from register.business_to_match b
    where b.id = any (${[...ids]}::uuid[])`.execute(openTx(ctx).db)
  await writeKeys(ctx, rows)
}

/** By COPY into a table of the moment and on from there, because COPY will not write where row-level security stands. */
async function writeKeys(ctx: Ctx, rows: readonly (BusinessToMatch & { changed_at: Date })[]) {
  if (rows.length === 0) return
  const { session, db } = openTx(ctx)
  await session.exec(
    'create temp table if not exists staged_key (business_id uuid, keys bigint[], changed_at timestamptz) on commit drop; truncate staged_key'
  )
  const lines = rows.map((row) => `${row.id}\t{${keysOfBusiness(row).join(',')}}\t${row.changed_at.toISOString()}\n`)
  await session.copyIn('copy staged_key from stdin', inPieces(lines))
  await sql`insert into linkage.business_key (business_id, keys, changed_at)
    select s.business_id, s.keys, b.changed_at from staged_key s join register.business_to_match b on b.id = s.business_id
    on conflict (business_id) do update set keys = excluded.keys, changed_at = excluded.changed_at`.execute(db)
}

async function* inPieces(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < lines.length; at += 2000) yield Buffer.from(lines.slice(at, at + 2000).join(''))
}
