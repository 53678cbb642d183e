import { quarterInWords } from '../quarter-words.ts'

type Layout = { page_title: string; csv_title: string; summary: string; file_name: string }

/** The titles, the summary and the file name that guidance fixes, for one department and quarter. */
export function returnWords(layout: Layout, department: string, from: string) {
  const [months = '', year = ''] = quarterInWords(from).split(/ (?=\d{4}$)/)
  const known = { Department: department, 'month to month': months, year }
  const fill = (words: string) => filled(words, known)
  return {
    pageTitle: fill(layout.page_title),
    csvTitle: fill(layout.csv_title),
    summary: fill(layout.summary),
    fileName: asFileName(fill(layout.file_name))
  }
}

const asFileName = (words: string) => words.toLowerCase().replace(/[^a-z0-9.]+/g, '-')

const filled = (words: string, known: Readonly<Record<string, string>>) =>
  words.replace(/\[([^\]]+)\]/g, (whole, name: string) => known[name] ?? whole)
