import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { BusinessToMatch } from '../keep-keys/keys-of-business.ts'
import { hashKey } from '../keys/hash-key.ts'

/** A key that more businesses than this share is too common to look up by, unless the register is small. Set locally. */
const TOO_COMMON = 300
const MOST_CANDIDATES = 25
/** What each kind of key says for a candidate before it is compared: the likeliest are compared first. */
const STRENGTH: Readonly<Record<string, number>> = { n: 100, j: 40, s: 35, k: 20, p: 15, a: 12, x: 8, w: 6, c: 6 }

export type Candidate = { query: number; business: BusinessToMatch; keys: readonly string[] }

/** The businesses that share keys with each query, the likeliest first, in two queries however many are asked for. */
export async function candidatesOf(ctx: Ctx, keysOfQueries: readonly (readonly string[])[]): Promise<Candidate[]> {
  const { db } = openTx(ctx)
  const asked = keysOfQueries.flatMap((keys, query) => keys.map((key) => ({ query, key, hash: String(hashKey(key)) })))
  const found = await sql<{ query_no: number; business_id: string; shared: string[] }>`
    select * from linkage.businesses_sharing(${asked.map(({ query }) => query)}::int[], ${asked.map(({ hash }) => hash)}::bigint[],
      ${asked.map(({ key }) => STRENGTH[key[0] ?? ''] ?? 1)}::int[], ${TOO_COMMON}, ${MOST_CANDIDATES})`.execute(db)
  const ids = [...new Set(found.rows.map((row) => row.business_id))]
  const { rows } =
    await sql<BusinessToMatch>`select id, number, name, address_lines, town, postcode, sic_codes, other_names
    from register.business_to_match where id = any (${ids}::uuid[]) and merged_into is null`.execute(db)
  const business = new Map(rows.map((row) => [row.id, row]))
  const words = new Map(asked.map(({ hash, key }) => [hash, key]))
  return found.rows.flatMap(({ query_no, business_id, shared }) => {
    const held = business.get(business_id)
    const keys = shared.flatMap((hash) => words.get(String(hash)) ?? [])
    return held ? [{ query: query_no, business: held, keys }] : []
  })
}
