import { z } from 'zod'
import { readDate } from '../import-companies-house/read-date.ts'

/** A day as 2026-04-01 or 01/04/2026; null for nothing, undefined for what is no day. */
export function readDay(written: string): string | null | undefined {
  return z.iso.date().safeParse(written).success ? written : readDate(written)
}
