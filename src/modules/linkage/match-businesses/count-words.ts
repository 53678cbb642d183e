import { type Ctx, tables } from '../../../platform/ctx.ts'
import { hashKey } from '../keys/hash-key.ts'
import type { LinkageTables } from '../tables.ts'

/** How many businesses there are, and how many have each of the words: those not counted are on very few. */
export async function countWords(ctx: Ctx, words: readonly string[]) {
  const db = tables<LinkageTables>(ctx)
  const counted = await db.selectFrom('linkage.key_count').select('businesses').executeTakeFirst()
  const businesses = Math.max(2, counted?.businesses ?? 0)
  const hashes = new Map(words.map((word) => [String(hashKey(`w:${word}`)), word]))
  const rows = hashes.size
    ? await db
        .selectFrom('linkage.common_key')
        .selectAll()
        .where('key', 'in', [...hashes.keys()])
        .execute()
    : []
  const counts = new Map(rows.map((row) => [hashes.get(String(row.key)) ?? '', row.businesses]))
  return { businesses, countOf: (word: string) => counts.get(word) ?? 1 }
}
