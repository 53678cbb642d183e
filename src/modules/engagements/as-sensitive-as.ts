import { fromLondon, type MarkingInput } from '../government/index.ts'
import type { FoundEngagement } from './find-engagement.ts'
import { markingSaid, type Said } from './marking-said.ts'

/**
 * How sensitive something said or kept at an engagement is: as closely held as the engagement whatever its tier, for
 * “recipients only” and an embargo restrict what is OFFICIAL as well; more closely where more is said, never less.
 */
export function asSensitiveAs(found: FoundEngagement, said: Said): MarkingInput {
  const kept = found.handling.filter((one) => one !== RELEASE)
  if (found.marking === 'OFFICIAL' && kept.length === 0) return markingSaid(said)
  const until = laterOf(found.embargoed_until, said.embargoedUntil)
  return {
    marking: said.marking === 'OFFICIAL' ? found.marking : said.marking,
    handling: [...new Set([...kept, ...said.handling.filter((one) => one !== RELEASE)])],
    descriptors: [...new Set([...found.descriptors, ...said.descriptors])],
    namedPeople: said.namedPeople.length > 0 ? said.namedPeople : found.named_people,
    ...(until ? { embargoedUntil: until } : {})
  }
}

const RELEASE = 'FOR PUBLIC RELEASE'

function laterOf(theirs: Date | null, said: string | undefined): string | undefined {
  const both = [theirs, said ? fromLondon(said) : null].flatMap((one) => one ?? [])
  return both
    .toSorted((one, other) => one.getTime() - other.getTime())
    .at(-1)
    ?.toISOString()
}
