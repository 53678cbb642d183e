import { z } from 'zod'
import { RuleBroken } from '../../../platform/errors.ts'

const Place = z.object({ order: z.array(z.int()).max(6), name: z.string(), id: z.uuid() })
export type Place = z.infer<typeof Place>

/** Where a page of results ends, in one word that a caller hands back to read on. */
export const cursorAt = ({ order, name, id }: Place) =>
  Buffer.from(JSON.stringify([order, name, id])).toString('base64url')

export function placeIn(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const [order, name, id] = asList(cursor)
  const read = Place.safeParse({ order, name, id })
  if (!read.success)
    throw new RuleBroken('cursor-unusable', 'Start the list again: this page of it cannot be found', 'after')
  return read.data
}

function asList(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}
