import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Catalogue } from '../load-catalogue/catalogue.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { codesOf } from '../scheme/codes-of.ts'
import { isOpen } from '../scheme/is-open.ts'
import { EVIDENCE, REGIONS, SECTORS, SIZES } from '../scheme/vocabulary.ts'

/** A business, by what it is alike in. A sector is needed: without one, everybody is alike. */
export const Alike = z.object({
  sector: codesOf(SECTORS).optional().catch(undefined),
  region: codesOf(REGIONS).optional().catch(undefined),
  size: codesOf(SIZES).optional().catch(undefined)
})
export type Alike = z.output<typeof Alike>

export type PastSupport = {
  scheme: string | null
  body: string
  kind: string | null
  currency: string
  awards: number
  /** Different businesses that are known by name; awards that are linked to none are not among them. */
  firms: number
  least: bigint
  median: bigint
  most: bigint
  latest: number
  sameSize: number
  /** Of how many awards the size of the business is known. */
  sized: number
  results: readonly { words: string; source: string }[]
  /** What the catalogue holds of the scheme of that name; undefined when it holds none. */
  evidence: string | undefined
  evidenceLink: string | null
  openSlug: string | undefined
}
export type SimilarSupport = { rows: readonly PastSupport[]; widened: boolean; awards: number }

const YEARS = 10
const FEW = 3
const SHOWN = 12

/**
 * What businesses alike in sector, place and size have had over ten years, and what came of it where a source says so. With
 * fewer than three awards in the place, it looks at the whole country and says so. The same size comes first and is never
 * required: of most recipients the size is not known.
 */
export async function similarSupport(ctx: Ctx, alike: Alike, except?: string): Promise<SimilarSupport> {
  demand(ctx, 'ledger.read')
  const { sector } = alike
  if (!sector) return { rows: [], widened: false, awards: 0 }
  return inTransaction(ctx, async (tx) => {
    const near = await awardsAlike(tx, { ...alike, sector }, except)
    const widened = alike.region !== undefined && countOf(near) < FEW
    const rows = widened ? await awardsAlike(tx, { ...alike, sector, region: undefined }, except) : near
    const catalogue = await loadCatalogue(tx)
    const day = londonDay(tx.now())
    return { rows: rows.map((row) => pastSupport(row, catalogue, day)), widened, awards: countOf(rows) }
  })
}

type Row = Omit<PastSupport, 'least' | 'median' | 'most' | 'results' | 'evidence' | 'evidenceLink' | 'openSlug'> & {
  least: string
  median: string
  most: string
  results: unknown
}
const Results = z.array(z.object({ words: z.string(), source: z.string() })).nullable()

const countOf = (rows: readonly Row[]) => rows.reduce((sum, { awards }) => sum + awards, 0)

/** Of the bands of the register, those that lie within a size as businesses are asked it. */
const BANDS_OF: Readonly<Record<NonNullable<Alike['size']>, readonly string[]>> = {
  '0': [],
  '1-9': ['1-9'],
  '10-49': ['10-49'],
  '50-249': ['50-249'],
  '250-499': ['250-499'],
  '500+': ['500-999', '1000-4999', '5000-19999', '20000-plus']
}

async function awardsAlike(tx: Ctx, { sector, region, size }: Alike & { sector: string }, except = ''): Promise<Row[]> {
  const since = Number(londonDay(tx.now()).slice(0, 4)) - YEARS
  const bands = size ? BANDS_OF[size] : []
  const sameSize = bands.length ? sql`b.employee_band in (${sql.join(bands)})` : sql`false`
  const found = await sql<Row>`
    select a.scheme_name as scheme, a.body_name as body, a.kind, a.currency, count(*)::int as awards,
      count(distinct a.business_id)::int as firms, min(a.amount)::text as least, max(a.amount)::text as most,
      (percentile_disc(0.5) within group (order by a.amount))::text as median, max(a.year) as latest,
      (count(*) filter (where ${sameSize}))::int as "sameSize", count(b.employee_band)::int as sized,
      to_jsonb((array_agg(jsonb_build_object('words', a.result, 'source', a.result_source) order by a.year desc)
        filter (where a.result is not null))[1:2]) as results
    from support.award a left join register.business_summary b on b.id = a.business_id
    where a.sector = ${sector} and a.year >= ${since}
      and (${region ?? null}::text is null or a.region = ${region ?? null})
      and (${except} = '' or a.business_id is distinct from nullif(${except}, '')::uuid)
    group by 1, 2, 3, 4 order by "sameSize" desc, awards desc, body limit ${SHOWN}`.execute(openTx(tx).db)
  return found.rows
}

function pastSupport(row: Row, { schemes }: Catalogue, day: string): PastSupport {
  const name = row.scheme?.toLowerCase()
  const scheme = name ? schemes.find(({ title }) => title.toLowerCase() === name) : undefined
  return {
    ...row,
    least: BigInt(row.least),
    median: BigInt(row.median),
    most: BigInt(row.most),
    results: Results.parse(row.results) ?? [],
    evidence: scheme && EVIDENCE[scheme.evidence],
    evidenceLink: scheme?.evidenceLink ?? null,
    openSlug: scheme && isOpen(scheme, day) ? scheme.slug : undefined
  }
}
