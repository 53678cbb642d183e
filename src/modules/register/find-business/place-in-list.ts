import { z } from 'zod'
import { RuleBroken } from '../../../platform/errors.ts'
import type { FoundRow } from './found-row.ts'

const Rank = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.string(), z.uuid()])
export type Rank = z.infer<typeof Rank>

/** Where a page of results ends, in one word that a caller hands back to read on. */
export const cursorAt = ({ exact, gone, tier, size, far, name, id }: FoundRow) =>
  Buffer.from(JSON.stringify([exact, gone, tier, size, far, name, id])).toString('base64url')

export function rankIn(cursor: string | undefined): Rank | undefined {
  if (cursor === undefined) return undefined
  const read = Rank.safeParse(asJson(cursor))
  if (!read.success)
    throw new RuleBroken('cursor-unusable', 'Start the list again: this page of it cannot be found', 'after')
  return read.data
}

export const idIn = (cursor: string | undefined) => rankIn(cursor)?.[6]

function asJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
