/** A post that ministers hold, as the proposer sees it: how many meetings its diary takes in each week of the quarter. */
export type PostToPlan = { id: string; capacity: readonly number[] }

/** A business to be met. `owed` is how many meetings its duty calls for in the quarter; nought where it has none. */
export type BusinessToPlan = {
  id: string
  owed: number
  /** What meeting it once is worth, in points. */
  worth: number
  /** How far the duty is overdue, in weeks: what greedy allocation goes by. */
  overdue: number
  /** The last week by which it should be met; every week after costs `weights.late`. */
  dueWeek: number
  /** Weeks in which it must not be met: another contact is planned, or a decision about it is live. */
  blocked: readonly number[]
  /** Where a visit would go, as an index of `regions`; nothing where it can be met at the department. */
  region: number | undefined
  groups: readonly number[]
}

/** A post that may meet a business, with how well its portfolio fits, from 0 to 1. */
export type Pairing = { post: number; business: number; fit: number }

/** At least `floor` meetings with this group; each one short costs `penalty`. */
export type FairnessGroup = { id: string; words: string; floor: number; penalty: number }

export type Slot = { post: number; business: number; week: number }

export type ProposerProblem = {
  weeks: number
  posts: readonly PostToPlan[]
  businesses: readonly BusinessToPlan[]
  pairings: readonly Pairing[]
  regions: readonly { id: string; tripCost: number }[]
  groups: readonly FairnessGroup[]
  /** Meetings that must be kept as they are. */
  locks: readonly Slot[]
  /** The plan accepted last: keeping to it is worth points. */
  accepted: readonly Slot[]
  weights: {
    fit: number
    late: number
    keepWeek: number
    keepMinister: number
    meetingsATrip: number
    weeksApart: number
  }
}
