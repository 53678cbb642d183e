import type { DutyRow } from '../duty-tables.ts'
import type { BusinessToPlan, FairnessGroup, Pairing, ProposerProblem, Slot } from '../propose-schedule/problem.ts'
import { relevantPairings } from '../propose-schedule/relevant-pairings.ts'
import type { PlannedSlot, Quarter } from './read-quarter.ts'
import { WEIGHTS } from './weights.ts'

type Wanted = { locks: readonly PlannedSlot[]; refusals: readonly PlannedSlot[] }

/** The quarter as the proposer takes it: duties become points, portfolios become fit, diaries and contacts become free weeks. */
export function problemOf(quarter: Quarter, wanted: Wanted): ProposerProblem {
  const { duties, posts, weeks } = quarter
  const regions = regionsOf(duties)
  const groups = groupsOf(quarter)
  const slots = slotsIn(quarter)
  const locks = slots(wanted.locks)
  return {
    weeks,
    posts: posts.map(({ id, rank }) => ({ id, capacity: diaryOf(quarter, id, rank) })),
    businesses: duties.map((duty) => businessOf(quarter, duty, regions, groups)),
    pairings: pairingsOf(quarter, slots(wanted.refusals), locks),
    regions: regions.map((id) => ({ id, tripCost: WEIGHTS.tripCost[id] ?? WEIGHTS.usualTripCost })),
    groups,
    locks,
    accepted: slots(quarter.accepted),
    weights: WEIGHTS.model
  }
}

const regionsOf = (duties: readonly DutyRow[]) =>
  [...new Set(duties.flatMap(({ region_code: r }) => (r && r !== WEIGHTS.homeRegion ? [r] : [])))].sort()

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
const weekAt = ({ startsOn }: Quarter, day: string) => Math.floor(daysBetween(startsOn, day) / 7)
const isOwed = (quarter: Quarter, { next_at, due_on }: DutyRow) =>
  next_at === null && daysBetween(quarter.startsOn, due_on) < quarter.weeks * 7

function businessOf(
  quarter: Quarter,
  duty: DutyRow,
  regions: readonly string[],
  groups: readonly FairnessGroup[]
): BusinessToPlan {
  const due = weekAt(quarter, duty.due_on)
  const owed = isOwed(quarter, duty)
  const lateness = Math.min(WEIGHTS.mostForLateness, Math.max(0, -due) * WEIGHTS.worthAWeekLate)
  const region = regions.indexOf(duty.region_code ?? '')
  return {
    id: duty.business_id,
    owed: owed ? 1 : 0,
    worth: owed ? duty.worth + lateness : WEIGHTS.worthUnowed,
    overdue: Math.max(0, -due),
    dueWeek: Math.min(quarter.weeks - 1, Math.max(0, due)),
    blocked: blockedWeeks(quarter, duty.business_id),
    region: region >= 0 ? region : undefined,
    groups: groupsOfDuty(duty).flatMap(({ id }) => groups.findIndex((group) => group.id === id))
  }
}

/** No week within 28 days of another contact of any department. */
function blockedWeeks(quarter: Quarter, businessId: string): number[] {
  const days = quarter.contacts
    .filter((contact) => contact.businessId === businessId)
    .map(({ day }) => daysBetween(quarter.startsOn, day))
  return Array.from({ length: quarter.weeks }, (_, week) => week).filter((week) =>
    days.some((day) => Math.abs(day - week * 7) < WEIGHTS.daysApart)
  )
}

const groupsOfDuty = (duty: DutyRow) => [
  { id: `size:${duty.employee_band ?? 'not known'}`, words: `Size: ${duty.employee_band ?? 'not known'}` },
  { id: `sector:${duty.sector_code}`, words: `Sector: ${duty.sector_code}` },
  { id: `region:${duty.region_code ?? 'not known'}`, words: `Region: ${duty.region_code ?? 'not known'}` }
]

/** Every size, sector and region has a floor: a part of its share of the meetings that are owed. */
function groupsOf(quarter: Quarter): FairnessGroup[] {
  const groups = new Map<string, FairnessGroup>()
  for (const duty of quarter.duties)
    for (const { id, words } of groupsOfDuty(duty)) {
      const group = groups.get(id) ?? { id, words, floor: 0, penalty: WEIGHTS.penaltyShort }
      groups.set(id, { ...group, floor: group.floor + (isOwed(quarter, duty) ? WEIGHTS.floorShare : 0) })
    }
  return [...groups.values()].map((group) => ({ ...group, floor: Math.floor(group.floor) }))
}

function diaryOf({ startsOn, weeks, diary }: Quarter, postId: string, rank: string): number[] {
  const said = new Map(
    diary
      .filter((week) => week.postId === postId)
      .map((week) => [daysBetween(startsOn, week.weekOn) / 7, week.meetings])
  )
  return Array.from({ length: weeks }, (_, week) => said.get(week) ?? WEIGHTS.meetingsAWeek[rank] ?? 0)
}

function pairingsOf({ posts, duties }: Quarter, refusals: readonly Slot[], locks: readonly Slot[]): Pairing[] {
  const refused = new Set(refusals.map(({ post, business }) => `${post}/${business}`))
  const possible = duties.flatMap((duty, business) =>
    posts.flatMap(({ rank, sectors }, post): Pairing[] => {
      const fit = sectors.find(({ code }) => code === duty.sector_code)?.fit
      return fit !== undefined && duty.ranks.includes(rank) && !refused.has(`${post}/${business}`)
        ? [{ post, business, fit }]
        : []
    })
  )
  const relevant = relevantPairings(possible, WEIGHTS.postsABusiness)
  const there = new Set(relevant.map(({ post, business }) => `${post}/${business}`))
  const locked = locks.filter(({ post, business }) => !there.has(`${post}/${business}`))
  return [...relevant, ...locked.map(({ post, business }) => ({ post, business, fit: 0 }))]
}

function slotsIn(quarter: Quarter): (given: readonly PlannedSlot[]) => Slot[] {
  const post = new Map(quarter.posts.map(({ id }, at) => [id, at]))
  const business = new Map(quarter.duties.map(({ business_id }, at) => [business_id, at]))
  return (given) =>
    given.flatMap(({ postId, businessId, weekOn }) => {
      const [p, b, week] = [post.get(postId), business.get(businessId), weekAt(quarter, weekOn)]
      const isInIt = week >= 0 && week < quarter.weeks
      return p !== undefined && b !== undefined && isInIt ? [{ post: p, business: b, week }] : []
    })
}
