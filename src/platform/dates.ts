const London = { timeZone: 'Europe/London' } as const
const day = new Intl.DateTimeFormat('en-GB', {
  ...London,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric'
})
const shortDay = new Intl.DateTimeFormat('en-GB', { ...London, day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { ...London, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
const isoDay = new Intl.DateTimeFormat('en-CA', { ...London, year: 'numeric', month: '2-digit', day: '2-digit' })

/** "Monday 30 November 2026", as the clocks stand in London. */
export const dayInWords = (moment: Date) => day.format(moment).replace(',', '')

/** "30 Nov 2026": for tables. */
export const shortDayInWords = (moment: Date) => shortDay.format(moment)

/** "9:05am", or "midday" and "midnight" where a number would puzzle. */
export function timeInWords(moment: Date): string {
  const time = clock.format(moment).replace(/\s/g, '').toLowerCase().replace(':00', '')
  return time === '12pm' ? 'midday' : time === '12am' ? 'midnight' : time
}

export const momentInWords = (moment: Date) => `${timeInWords(moment)} on ${dayInWords(moment)}`

/** The civil date in London, yyyy-mm-dd: what "today" means in a rule. */
export const londonDay = (moment: Date) => isoDay.format(moment)

/** A moment as a page shows it: the exact time for machines, words for people. */
export const momentForPage = (moment: Date) => ({ iso: moment.toISOString(), text: momentInWords(moment) })

export const dayForPage = (moment: Date) => ({ iso: londonDay(moment), text: shortDayInWords(moment) })
