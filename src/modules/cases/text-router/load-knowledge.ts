import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept, Department, Knowledge, Office, Share } from './knowledge.ts'
import { readTable } from './read-table.ts'
import { isSectorCode } from './sector-codes.ts'

/** A trade outside the eight sectors: it names no office, and keeps a text from seeming to speak of one. */
const anotherTrade = 'OTHER'

type Row = Record<string, string>

/** Loads the routing knowledge from its seed folder; a code nobody defined is refused with the file and slug that used it. */
export function loadKnowledge(folder: string): Knowledge {
  const departments = readTable(join(folder, 'departments.csv')).map(toDepartment)
  const offices = readTable(join(folder, 'sectors.csv')).map(toOffice)
  const topics = tablesIn(join(folder, 'topics')).flatMap((rows) => rows.map((row) => toConcept('topic', row)))
  addEverydayWords(topics, readTable(join(folder, 'everyday-words.tsv')))
  const bodies = readTable(join(folder, 'bodies.csv')).map(toBody)
  const trades = tablesIn(join(folder, 'trades')).flatMap((rows) => rows.map((row) => toConcept('trade', row)))
  const concepts = [...topics, ...bodies, ...trades]
  const known = new Set([...departments.map((one) => one.code), ...offices.map((one) => one.sector), anotherTrade])
  for (const concept of concepts) everyCodeIsKnown(concept, known)
  const sayings = readTable(join(folder, 'sayings.tsv')).map(({ topic = '', saying = '' }) => ({
    topic,
    words: saying
  }))
  const slugs = new Set(topics.map(({ slug }) => slug))
  for (const { topic, words } of sayings) {
    if (!slugs.has(topic)) throw new Error(`The saying “${words}” is about ${topic}, which is not a known topic`)
  }
  return { departments, offices, concepts, sayings }
}

function tablesIn(folder: string): Row[][] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /\.(tsv|csv)$/.test(name))
    .sort()
    .map((name) => readTable(join(folder, name)))
}

/** Everyday words hint at a topic more weakly than its own words do. */
const hint = 0.6

function addEverydayWords(topics: readonly Concept[], rows: readonly Row[]): void {
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]))
  for (const { topic: slug = '', words } of rows) {
    const topic = bySlug.get(slug)
    if (!topic) throw new Error(`everyday-words.tsv is about ${slug}, which is not a known topic`)
    const known = new Set(topic.phrases.map((phrase) => phrase.replace(/\^.*/, '')))
    for (const word of list(words, '|')) {
      const [phrase = '', own = '1'] = word.split('^')
      if (!known.has(phrase)) topic.phrases.push(`${phrase}^${(hint * Number(own)).toFixed(2)}`)
    }
  }
}

function toDepartment(row: Row): Department {
  return {
    code: row.code ?? '',
    name: row.department ?? '',
    inParliament: row.label_in_parliament ?? '',
    aliases: list(row.aliases, ';')
  }
}

function toOffice(row: Row): Office {
  const sector = row.code ?? ''
  if (!isSectorCode(sector)) throw new Error(`sectors.csv: ${sector} is not one of the eight sector codes`)
  return { sector, title: row.sector ?? '', office: row.office ?? '' }
}

const toConcept = (kind: 'topic' | 'trade', row: Row): Concept => ({
  kind,
  slug: row.slug ?? '',
  title: row.title ?? '',
  departments: shares(row.department),
  sectors: shares(row.sector),
  body: row.body ? row.body : null,
  phrases: list(row.phrases, '|')
})

function toBody(row: Row): Concept {
  const name = row.body ?? ''
  return {
    kind: 'body',
    slug: row.slug ?? name,
    title: name,
    departments: shares(row.department),
    sectors: shares(row.sector),
    body: name,
    phrases: [name, ...list(row.aliases, '|')]
  }
}

/** Reads “DESNZ;MHCLG:0.4” as shares; a code alone counts in full. */
function shares(text: string | undefined): Share[] {
  return list(text, ';').map((part) => {
    const [code = '', share = '1'] = part.split(':')
    return { code: code.trim(), share: Number(share) }
  })
}

function list(text: string | undefined, separator: string): string[] {
  return (text ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function everyCodeIsKnown(concept: Concept, known: ReadonlySet<string>): void {
  for (const { code, share } of [...concept.departments, ...concept.sectors]) {
    if (!known.has(code)) throw new Error(`${concept.kind} “${concept.slug}” names ${code}, which is not a known code`)
    if (!(share > 0 && share <= 2))
      throw new Error(`${concept.kind} “${concept.slug}” gives ${code} a share outside 0 to 2`)
  }
}
