import { shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import type { Reach, Reading } from './insiders-of.ts'

const PARTS: Readonly<Record<string, string>> = {
  engagement: 'The engagement',
  agenda: 'Agenda',
  'read-out': 'What was said',
  decision: 'What was decided',
  note: 'A note',
  passage: 'A passage'
}

export type Insider = {
  id: string
  name: string
  body: string
  parts: string
  why: string
  since: string
  until: string
  read: ReturnType<typeof readInWords>
}

/** One line for each person: everything they could read and by what, the whole time from first to last, and when they did. */
export function insidersInWords(reach: readonly Reach[], readings: readonly Reading[]): Insider[] {
  const byPerson = new Map<string, Reach[]>()
  for (const one of reach) byPerson.set(one.official_id, [...(byPerson.get(one.official_id) ?? []), one])
  const listed = [...byPerson].map(([id, those]) => insider(id, those, readings))
  const others = readings.filter(({ actor_id }) => !byPerson.has(actor_id)).map(whoReadOnly)
  return [...listed, ...others]
}

function insider(id: string, those: readonly Reach[], readings: readonly Reading[]): Insider {
  const untils = those.map(({ until }) => until)
  const last = untils.includes(null)
    ? undefined
    : untils
        .flatMap((one) => one ?? [])
        .sort(byTime)
        .at(-1)
  return {
    id,
    name: those[0]?.name ?? '',
    body: those[0]?.body ?? '',
    parts: [...new Set(those.map(({ part }) => PARTS[part] ?? part))].join(', '),
    why: [...new Set(those.map(({ why }) => why))].join(', '),
    since: day(those.map(({ since }) => since).sort(byTime)[0]),
    until: last ? day(last) : 'Can still',
    read: readInWords(readings.find(({ actor_id }) => actor_id === id))
  }
}

/** Somebody who read it by a right they hold no more. */
const whoReadOnly = (reading: Reading): Insider => ({
  ...{ id: reading.actor_id, name: reading.name, body: '', parts: '', why: 'By a right they held then' },
  ...{ since: day(reading.first), until: day(reading.last), read: readInWords(reading) }
})

const readInWords = (reading: Reading | undefined) =>
  reading ? { times: reading.times, first: moment(reading.first), last: moment(reading.last) } : undefined

const moment = (at: Date) => ({ iso: at.toISOString(), text: `${shortDayInWords(at)}, ${timeInWords(at)}` })
const byTime = (a: Date, b: Date) => a.getTime() - b.getTime()
const day = (at: Date | undefined) => (at ? shortDayInWords(at) : '')
