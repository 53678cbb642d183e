import type { MarkingInput } from '../government/index.ts'

export type Said = {
  marking: string
  handling: string[]
  descriptors: string[]
  namedPeople: string[]
  embargoedUntil?: string | undefined
}

/** The part of an input that says how sensitive it is. */
export const markingSaid = ({ marking, handling, descriptors, namedPeople, embargoedUntil }: Said): MarkingInput => ({
  marking,
  handling,
  descriptors,
  namedPeople,
  ...(embargoedUntil ? { embargoedUntil } : {})
})
