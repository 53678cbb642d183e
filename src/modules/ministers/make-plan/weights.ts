type ByCode = Readonly<Record<string, number>>

const MEETINGS_A_WEEK: ByCode = { PM: 0, DPM: 1, SoS: 1, MoS: 2, PUSS: 3 }
const TRIP_COST: ByCode = { E12000006: 3, E12000008: 3, W92000004: 7, S92000003: 10, N92000002: 11, E12000001: 9 }

/**
 * What counts for how much, in points. A meeting owed to a strategic account is worth 40 (the duty setting of its tier), so
 * that a long journey costs about a quarter of one, and a plan gives up a duty only where nothing else will do.
 */
export const WEIGHTS = {
  worthAWeekLate: 0.6,
  mostForLateness: 12,
  /** Meeting a business to which nothing is owed this quarter. */
  worthUnowed: 6,
  /** What each group is to have at least: this part of its share of the businesses that are owed a meeting. */
  floorShare: 0.6,
  penaltyShort: 8,
  /** Meetings with business a diary takes in a week, by rank, where nothing else is said of the week. */
  meetingsAWeek: MEETINGS_A_WEEK,
  homeRegion: 'E12000007',
  usualTripCost: 6,
  tripCost: TRIP_COST,
  postsABusiness: 4,
  daysApart: 28,
  model: { fit: 0.5, late: 0.8, keepWeek: 2, keepMinister: 1, meetingsATrip: 3, weeksApart: 4 }
}
