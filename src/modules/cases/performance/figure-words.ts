import type { PerformanceFigures } from '../performance-table.ts'

/** Every figure with its name and what exactly it counts, the same on the page and through the API. */
export const DEFINITIONS: readonly {
  figure: keyof PerformanceFigures
  name: string
  words: string
  /** What stands under the figure where it is large. */
  note?: string
}[] = [
  { figure: 'raised', name: 'Cases raised', words: 'Cases that came in over the year, by any way' },
  {
    figure: 'ownerMedian',
    name: 'To the right owner',
    words: 'Days from a business writing until the team that answered it took the case; half took no longer',
    note: 'half were there sooner'
  },
  {
    figure: 'reroutes',
    name: 'Changes of owner',
    words: 'How often a case changed owner, on average',
    note: 'a case, on average'
  },
  {
    figure: 'firstMedian',
    name: 'To a first answer',
    words: 'Days from a business writing until a person first answered; half took no longer',
    note: 'half waited less'
  },
  {
    figure: 'firstP90',
    name: 'First answer, nine in ten',
    words: 'Nine in ten had a first answer within this many days'
  },
  {
    figure: 'resolveMedian',
    name: 'To an outcome',
    words: 'Days from a business writing until its case closed; half took no longer',
    note: 'half waited less'
  },
  { figure: 'resolveP90', name: 'Outcome, nine in ten', words: 'Nine in ten closed within this many days' },
  {
    figure: 'firstKept',
    name: 'First answers in time',
    words: 'Of first answers that fell due, how many were given by the day promised',
    note: 'by the day we promised'
  },
  {
    figure: 'resolveKept',
    name: 'Outcomes in time',
    words: 'Of outcomes that fell due, how many came by the day promised'
  },
  { figure: 'open', name: 'Open now', words: 'Cases open on the day of counting', note: 'on the day of counting' },
  {
    figure: 'late',
    name: 'Late now',
    words: 'Open cases whose next promised day has passed',
    note: 'past their next promised day'
  },
  {
    figure: 'backlogAge',
    name: 'Age of open cases',
    words: 'Days since the open cases came in; half are younger',
    note: 'half are younger'
  },
  {
    figure: 'helped',
    name: 'Helped',
    words: 'Of businesses that told us, how many said that it helped, fully or in part',
    note: 'of businesses that told us'
  }
]

const SHARES = new Set<keyof PerformanceFigures>(['firstKept', 'resolveKept', 'helped'])
const COUNTS = new Set<keyof PerformanceFigures>(['raised', 'open', 'late', 'judged'])

/** A figure in words; a dash where there was nothing to count. */
export function inFigureWords(figure: keyof PerformanceFigures, value: number | null): string {
  if (value === null) return '–'
  if (SHARES.has(figure)) return `${Math.round(100 * value)}%`
  if (COUNTS.has(figure)) return value.toLocaleString('en-GB')
  if (figure === 'reroutes') return value.toFixed(2)
  return inDays(value)
}

function inDays(days: number): string {
  if (days < 1 / 24) return 'under an hour'
  if (days < 1) return `${Math.round(days * 24)} hours`
  return `${days.toFixed(1)} days`
}
