import { personIn } from './person-in.ts'

/** One attendance as it was published, and who to look for on the register: the organisation, not the person who came from it. */
export type Attendee = { name: string; organisation: string; person: string | null }

const POST =
  /^(?:the )?(?:chair(?:man|woman|person)?|chief exec(?:utive)?(?: officer)?|ceo|cfo|coo|managing director|director(?: general)?|editor|president|vice[- ]president|founder|general secretary|head|leader|secretary|vice[- ]chancellor|governor|partner|convener|principal)\b(?:[\w\s&-]*? (?:of|at|for)(?: the)?| -|,)? +(?=\S)/i

/** “Stephen Green, Chairman of HSBC”, “James Harding (The Times)” and “CEO British Land” are HSBC, The Times and British Land. */
export function attendeeOf(name: string): Attendee {
  const bracketed = /^(.+?)\s*\(([^()]+)\)?\s*$/.exec(name)
  if (bracketed) {
    const [, before = '', inside = ''] = bracketed
    if (personIn(before)) return { name, organisation: withoutPost(inside.trim()), person: before }
    return { name, organisation: withoutPost(before), person: personIn(inside.trim()) ? inside.trim() : null }
  }
  const [first = '', ...rest] = name.split(/\s*,\s*|\s+[–-]\s+/)
  const others = rest.filter(Boolean)
  if (others.length && personIn(first)) return { name, organisation: withoutPost(others.at(-1) ?? ''), person: first }
  const last = others.at(-1) ?? ''
  if (others.length && personIn(last)) return { name, organisation: withoutPost(first), person: last }
  if (personIn(name)) return { name, organisation: name, person: name }
  return { name, organisation: withoutPost(name), person: null }
}

function withoutPost(words: string): string {
  const rest = words.replace(POST, '')
  return rest.length >= 2 && rest !== words ? rest : words
}
