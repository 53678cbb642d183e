import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import type { SupportTables } from '../tables.ts'
import { titleLikeness, titleWords, type WordWeights, wordWeights } from './title-likeness.ts'

type Candidate = { id: string; title: string; historic: boolean; words: readonly string[] }
type Pair = { scheme_id: string; other_id: string; likeness: number; why: string }

const ALIKE = 0.72
// A word that half the catalogue has brings nothing together but the catalogue.
const COMMON = 40

/** Finds entries whose titles are nearly the same and offers them for merging; a pair that somebody decided stays decided. */
export async function offerDuplicates(ctx: Ctx): Promise<number> {
  const rows = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('state', '=', 'published')
    .select(['id', 'title', 'historic'])
    .execute()
  const all = rows.map((row) => ({ ...row, words: titleWords(row.title) }))
  const pairs = likelyPairs(all, wordWeights(all.map(({ words }) => words)))
  if (pairs.length === 0) return 0
  const added = await sql`insert into support.likely_duplicate (scheme_id, other_id, likeness, why)
    select scheme_id, other_id, likeness, why from jsonb_populate_recordset(null::support.likely_duplicate, ${JSON.stringify(pairs)}::jsonb)
    on conflict do nothing`.execute(openTx(ctx).db)
  return Number(added.numAffectedRows ?? 0)
}

/** Only entries that share a telling word are compared, so the work grows with the likeness and not with the square. */
function likelyPairs(all: readonly Candidate[], weights: WordWeights): Pair[] {
  const byWord = new Map<string, number[]>()
  all.forEach(({ words }, at) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), at])
  })
  const seen = new Set<string>()
  const pairs: Pair[] = []
  for (const places of byWord.values()) {
    if (places.length > COMMON) continue
    for (const [first, a] of places.entries())
      for (const b of places.slice(first + 1)) {
        const pair = seen.has(`${a}-${b}`) ? undefined : compared(all[a], all[b], weights)
        seen.add(`${a}-${b}`)
        if (pair) pairs.push(pair)
      }
  }
  return pairs
}

function compared(a: Candidate | undefined, b: Candidate | undefined, weights: WordWeights): Pair | undefined {
  if (!a || !b || a.historic !== b.historic) return undefined
  const likeness = titleLikeness(a.words, b.words, weights)
  if (likeness < ALIKE) return undefined
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const shared = first.words.filter((word) => second.words.includes(word))
  return {
    scheme_id: first.id,
    other_id: second.id,
    likeness: Math.round(likeness * 1000) / 1000,
    why: `Both titles have: ${shared.join(', ')}`.slice(0, 300)
  }
}
