import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { hashKey } from '../keys/hash-key.ts'
import type { LinkageTables } from '../tables.ts'

/** How many businesses there are, and how many have each of the words: those not counted are on very few. */
export async function countWords(ctx: Ctx, words: readonly string[]) {
  const db = tables<LinkageTables>(ctx)
  const hashes = new Map(words.map((word) => [String(hashKey(`w:${word}`)), word]))
  const rows = await db
    .selectFrom('linkage.key_count as n')
    .leftJoin('linkage.common_key as c', (join) => join.on(sql<boolean>`c.key = any (${[...hashes.keys()]}::bigint[])`))
    .select(['n.businesses as all', 'c.key', 'c.businesses'])
    .execute()
  const businesses = Math.max(2, rows[0]?.all ?? 0)
  const counts = new Map(rows.map((row) => [hashes.get(String(row.key)) ?? '', row.businesses ?? 1]))
  return { businesses, countOf: (word: string) => counts.get(word) ?? 1 }
}
