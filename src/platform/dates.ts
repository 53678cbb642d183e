import { type InLanguages, LANGUAGE_NAMES, type Language } from '../languages.ts'

const London = { timeZone: 'Europe/London' } as const
const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const

const formats = (language: Language) => ({
  day: new Intl.DateTimeFormat(LANGUAGE_NAMES[language].tag, { ...London, ...FULL }),
  shortDay: new Intl.DateTimeFormat(LANGUAGE_NAMES[language].tag, { ...London, ...SHORT })
})
const written: InLanguages<ReturnType<typeof formats>> = { en: formats('en'), cy: formats('cy') }
const clock = new Intl.DateTimeFormat('en-GB', { ...London, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
const isoDay = new Intl.DateTimeFormat('en-CA', { ...London, year: 'numeric', month: '2-digit', day: '2-digit' })

/** How each language says parts of the day, and a time on a day; Welsh softens the “dydd” of a day on which something is. */
const said: InLanguages<{
  am: string
  pm: string
  midday: string
  midnight: string
  at: (t: string, d: string) => string
}> = {
  en: { am: 'am', pm: 'pm', midday: 'midday', midnight: 'midnight', at: (time, day) => `${time} on ${day}` },
  cy: { am: 'yb', pm: 'yh', midday: 'hanner dydd', midnight: 'hanner nos', at: (time, day) => `${time} d${day}` }
}

/** "Monday 30 November 2026", as the clocks stand in London; "dydd Llun 30 Tachwedd 2026". */
export function dayInWords(moment: Date, language: Language = 'en'): string {
  const day = written[language].day.format(moment).replace(',', '')
  return language === 'cy' ? day.charAt(0).toLowerCase() + day.slice(1) : day
}

/** "30 Nov 2026": for tables. */
export const shortDayInWords = (moment: Date, language: Language = 'en') => written[language].shortDay.format(moment)

/** "9:05am", or "midday" and "midnight" where a number would puzzle. */
export function timeInWords(moment: Date, language: Language = 'en'): string {
  const time = clock.format(moment).replace(/\s/g, '').toLowerCase().replace(':00', '')
  const { am, pm, midday, midnight } = said[language]
  return time === '12pm' ? midday : time === '12am' ? midnight : time.replace('am', am).replace('pm', pm)
}

export const momentInWords = (moment: Date, language: Language = 'en') =>
  said[language].at(timeInWords(moment, language), dayInWords(moment, language))

// Days begin with a minute: what was said within one holds.
let lastMinute = { minute: Number.NaN, day: '' }

/** The civil date in London, yyyy-mm-dd: what "today" means in a rule. */
export function londonDay(moment: Date): string {
  const minute = Math.floor(moment.getTime() / 60_000)
  // Every request asks what day it is, several times, and formatting a day is slow.
  if (minute !== lastMinute.minute) lastMinute = { minute, day: isoDay.format(moment) }
  return lastMinute.day
}

/** The civil day that many days after another, both yyyy-mm-dd: days of the calendar, which no change of the clocks makes longer. */
export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A moment as a page shows it: the exact time for machines, words for people. */
export const momentForPage = (moment: Date, language: Language = 'en') => ({
  iso: moment.toISOString(),
  text: momentInWords(moment, language)
})

export const dayForPage = (moment: Date, language: Language = 'en') => ({
  iso: londonDay(moment),
  text: shortDayInWords(moment, language)
})
