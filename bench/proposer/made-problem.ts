import type {
  BusinessToPlan,
  Pairing,
  ProposerProblem,
  Slot
} from '../../src/modules/ministers/propose-schedule/problem.ts'
import { relevantPairings } from '../../src/modules/ministers/propose-schedule/relevant-pairings.ts'

const WEEKS = 13
const SECTORS = 9
const SIZES = [0.3, 0.35, 0.35]
const TRIP_COST = [9, 7, 6, 5, 4, 4, 0, 3, 6, 6, 10, 11]
// Of a hundred businesses, how many have their head office in each ITL1 region: about as large firms really lie.
const REGION_SHARE = [3, 9, 7, 6, 8, 9, 25, 12, 7, 4, 7, 3]

/**
 * A quarter of invented duty of the size of a government: the same every time for a seed. In a `tight` one diaries take fewer
 * meetings than are owed, so that somebody goes without and it matters who.
 */
export function madeProblem(seed: number, posts = 30, businesses = 400, tight = false): ProposerProblem {
  const random = mulberry(seed)
  const made = madeBusinesses(businesses, random)
  const plan = madePosts(posts, random, tight)
  const possible = made.flatMap((business, at): Pairing[] =>
    plan.flatMap((post, index) => {
      const place = post.sectors.indexOf(business.sector)
      const stands = place >= 0 || random() < 0.06
      return stands ? [{ post: index, business: at, fit: place === 0 ? 1 : place === 1 ? 0.7 : 0.35 }] : []
    })
  )
  const pairings = relevantPairings(possible, 4)
  const groups = madeGroups(businesses)
  return {
    weeks: WEEKS,
    posts: plan,
    businesses: made,
    pairings,
    regions: TRIP_COST.map((tripCost, at) => ({ id: `r${at}`, tripCost })),
    groups,
    locks: [],
    accepted: acceptedBefore(pairings, random),
    weights: { fit: 0.5, late: 0.8, keepWeek: 2, keepMinister: 1, meetingsATrip: 3, weeksApart: 4 }
  }
}

function madeBusinesses(businesses: number, random: () => number) {
  const pick = (shares: readonly number[]) => drawn(shares, random())
  return Array.from({ length: businesses }, (_, at): BusinessToPlan & { sector: number } => {
    const [size, region, sector] = [pick(SIZES), pick(REGION_SHARE), Math.floor(random() * SECTORS)]
    const owed = random() < 0.08 ? 2 : random() < 0.85 ? 1 : 0
    const overdue = owed > 0 ? Math.floor(random() * 30) : 0
    return {
      id: `b${at}`,
      sector,
      owed,
      overdue,
      worth:
        owed === 0
          ? 6
          : [16, 22, 34][size] === undefined
            ? 16
            : ([16, 22, 34][size] ?? 16) + Math.min(20, overdue) * 0.6,
      dueWeek: overdue > 12 ? 3 : Math.floor(random() * WEEKS),
      blocked: random() < 0.3 ? Array.from({ length: 4 }, (_, w) => w + Math.floor(random() * 9)) : [],
      region: region === 6 ? undefined : region,
      groups: [size, 3 + sector, 3 + SECTORS + region]
    }
  })
}

function madePosts(posts: number, random: () => number, tight: boolean) {
  return Array.from({ length: posts }, (_, at) => {
    const recess = [4, 5, 11, 12].filter(() => random() < 0.6)
    const usual = tight ? 1 + (random() < 0.1 ? 1 : 0) : 1 + (random() < 0.6 ? 1 : 0) + (random() < 0.3 ? 1 : 0)
    return {
      id: `p${at}`,
      capacity: Array.from({ length: WEEKS }, (_, week) => (recess.includes(week) ? 0 : random() < 0.12 ? 0 : usual)),
      sectors: [at % SECTORS, Math.floor(random() * SECTORS)]
    }
  })
}

function madeGroups(businesses: number) {
  return [
    ...SIZES.map((share, at) => ({
      id: `size${at}`,
      words: `size ${at}`,
      floor: Math.round(share * 0.6 * businesses * 0.8),
      penalty: 8
    })),
    ...Array.from({ length: SECTORS }, (_, at) => ({
      id: `sector${at}`,
      words: `sector ${at}`,
      floor: Math.round((businesses / SECTORS) * 0.6),
      penalty: 8
    })),
    ...REGION_SHARE.map((share, at) => ({
      id: `region${at}`,
      words: `region ${at}`,
      floor: Math.round((share / 100) * businesses * 0.7),
      penalty: 8
    }))
  ]
}

function drawn(shares: readonly number[], random: number): number {
  let left = random * shares.reduce((sum, share) => sum + share, 0)
  for (const [at, share] of shares.entries()) {
    left -= share
    if (left < 0) return at
  }
  return shares.length - 1
}

const acceptedBefore = (pairings: readonly Pairing[], random: () => number): Slot[] =>
  pairings
    .filter(() => random() < 0.06)
    .map(({ post, business }) => ({ post, business, week: Math.floor(random() * WEEKS) }))

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
