import type { InLanguages, Language } from '../../../languages.ts'

const MONTHS: InLanguages<readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ')
}

/** “2026-11-01” as “1 November 2026”. */
export function dayWords(day: string, language: Language = 'en'): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[language][Number(month) - 1]} ${year}`
}
