import type { Cut, Fairness } from './fairness-map.schema.ts'

export const inPercent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`

/** “12 of 340 (3.5%)”, or that there is none to meet. */
export const metOf = ({ large, largeMet }: Pick<Cut, 'large' | 'largeMet'>) =>
  large
    ? `${(largeMet ?? 0).toLocaleString('en-GB')} of ${large.toLocaleString('en-GB')} (${inPercent((largeMet ?? 0) / large)})`
    : 'None on the register'

export const SOURCES = [
  { source: 'all', words: 'All that is published' },
  { source: 'files', words: 'Brought in from departments’ files' },
  { source: 'own', words: 'Published here' }
] as const

/** What the figures cannot tell, said with them. */
export function limitsOf({ meetings, matched, concentration }: Fairness): string[] {
  const share = concentration.attendances === 0 ? 0 : matched / concentration.attendances
  return [
    `Counted are ${meetings.toLocaleString('en-GB')} published meetings. Meetings that were not published are not in it.`,
    `${inPercent(share)} of attendances are matched to a business on the register; sector, size and place are known of those alone. Charities, media and governments abroad are mostly on no register.`,
    'An organisation on no register is counted by its name as published, so one that is written in two ways counts as two. Its kind is told by the words of its name, which is a guess.',
    'A large employer counts as met when it, or another business of its group, was at a published meeting. The place is that of the registered office, not of where people work.'
  ]
}
