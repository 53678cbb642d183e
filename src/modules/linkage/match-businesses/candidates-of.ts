import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { BusinessToMatch } from '../keep-keys/keys-of-business.ts'
import { hashKey } from '../keys/hash-key.ts'
import { KINDS } from '../keys/kinds.ts'

const MOST_CANDIDATES = 25
const UNKNOWN = { strength: 1, most: 60 }

export type Candidate = { query: number; business: BusinessToMatch; keys: readonly string[] }

/** The businesses that share keys with each query, the likeliest first, in two queries however many are asked for. */
export async function candidatesOf(ctx: Ctx, keysOfQueries: readonly (readonly string[])[]): Promise<Candidate[]> {
  const { db } = openTx(ctx)
  const asked = keysOfQueries.flatMap((keys, query) => keys.map((key) => ({ query, key, hash: String(hashKey(key)) })))
  const found = await sql<{ query_no: number; business_id: string; shared: string[] }>`
    select * from linkage.businesses_sharing(${asked.map(({ query }) => query)}::int[], ${asked.map(({ hash }) => hash)}::bigint[],
      ${asked.map(({ key }) => kindOf(key).strength)}::int[], ${asked.map(({ key }) => kindOf(key).most)}::int[], ${MOST_CANDIDATES})`.execute(
    db
  )
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

const kindOf = (key: string) => KINDS[key[0] ?? ''] ?? UNKNOWN
