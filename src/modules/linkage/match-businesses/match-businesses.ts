import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type Compared, compareRecords, type Measure } from '../compare/compare-records.ts'
import { type RawRecord, type StandardRecord, standardRecord } from '../compare/standard-record.ts'
import { keepKeys } from '../keep-keys/keep-keys.ts'
import { type BusinessToMatch, standardBusiness } from '../keep-keys/keys-of-business.ts'
import { KEY_WORDS, keysOf } from '../keys/keys-of.ts'
import { measureOf } from '../score/measure-of.ts'
import { posterior } from '../score/posterior.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { waterfall } from '../score/waterfall.ts'
import { weighPair } from '../score/weigh-pair.ts'
import { type Candidate, candidatesOf } from './candidates-of.ts'
import { countWords } from './count-words.ts'
import type { MatchQuery, MatchResult } from './match-businesses.schema.ts'

const MOST_SHOWN = 10

/**
 * The businesses each query may speak of, best first, with how likely each is and why, and how likely it is that none of
 * ours is meant. The probabilities of one query share one certainty. Any number of queries costs the same few questions to the database.
 */
export async function matchBusinesses(ctx: Ctx, queries: readonly MatchQuery[]): Promise<readonly MatchResult[]> {
  demand(ctx, 'business.match')
  if (queries.length === 0) return []
  return inTransaction(ctx, async (tx) => {
    await keepKeys(tx, { whatever: ctx.actor.kind === 'system' })
    const records = queries.map((query) => standardRecord(rawOf(query)))
    const found = await candidatesOf(
      tx,
      records.map((record) => keysOf(record, 'sought'))
    )
    const against = new Map(found.map(({ business }) => [business.id, standardBusiness(business)]))
    const measure = await measureFor(tx, [...records, ...against.values()])
    const byQuery = new Map<number, Candidate[]>()
    for (const one of found) byQuery.set(one.query, [...(byQuery.get(one.query) ?? []), one])
    return queries.map((query, at) => {
      const record = records[at]
      return record
        ? resultFor(query, record, byQuery.get(at) ?? [], against, measure)
        : { candidates: [], notOnRegister: 1 }
    })
  })
}

const rawOf = ({ name, number, previousNames, address, postcode, sic }: MatchQuery): RawRecord => ({
  name,
  ...(number ? { number } : {}),
  ...(previousNames ? { previousNames } : {}),
  ...(address ? { address } : {}),
  ...(postcode ? { postcode } : {}),
  ...(sic ? { sic } : {})
})

async function measureFor(ctx: Ctx, records: readonly StandardRecord[]): Promise<Measure> {
  const words = new Set(records.flatMap(({ names }) => names.flatMap(({ core }) => core)))
  const { businesses, countOf } = await countWords(ctx, [...words])
  return measureOf(SHIPPED_MODEL, businesses, countOf)
}

type Weighed = { candidate: Candidate; compared: Compared; bits: number }

function resultFor(
  query: MatchQuery,
  record: StandardRecord,
  candidates: readonly Candidate[],
  against: ReadonlyMap<string, StandardRecord>,
  measure: Measure
): MatchResult {
  const weighed = candidates
    .flatMap((candidate): Weighed[] => {
      const other = against.get(candidate.business.id)
      if (!other) return []
      const compared = compareRecords(record, other, measure)
      return [{ candidate, compared, bits: weighPair(compared, SHIPPED_MODEL) }]
    })
    .sort((a, b) => b.bits - a.bits || (a.candidate.business.id < b.candidate.business.id ? -1 : 1))
  const shares = posterior(
    weighed.map(({ bits }) => bits),
    SHIPPED_MODEL.calibration
  )
  return {
    candidates: weighed.slice(0, MOST_SHOWN).map((one, at) => shown(query, one, shares.candidates[at] ?? 0)),
    notOnRegister: shares.none
  }
}

function shown(query: MatchQuery, { candidate, compared }: Weighed, probability: number) {
  const { business, keys } = candidate
  return {
    businessId: business.id,
    name: business.name,
    number: business.number,
    probability,
    keys: [...new Set(keys.map((key) => KEY_WORDS[key[0] ?? ''] ?? ''))].filter(Boolean),
    waterfall: waterfall(compared, SHIPPED_MODEL, rawOf(query), rawBusiness(business))
  }
}

const rawBusiness = (row: BusinessToMatch): RawRecord => ({
  name: row.name,
  previousNames: row.other_names ?? [],
  number: row.number ?? '',
  address: [...(row.address_lines ?? []), row.town ?? ''].filter(Boolean).join(', '),
  postcode: row.postcode ?? '',
  sic: row.sic_codes
})
