import { z } from 'zod'

const text = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
const lines = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(/[\n,]/)
          .map((line) => line.trim())
          .filter(Boolean)
      : (value ?? []),
  z.array(z.string().max(80)).max(40)
)
const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(10)).max(20)
)

export const OpenSituationInput = z.object({
  title: text('Give the situation a name', 100),
  what: text('Say what happened', 2000),
  positionWords: text('Write the position everybody works from', 4000),
  holdingReply: text('Write the reply businesses have meanwhile', 4000),
  phrases: lines,
  topics: lines,
  areas: z
    .preprocess((value) => (typeof value === 'string' ? value.toUpperCase() : value), lines)
    .refine((areas) => areas.every((area) => /^[A-Z]{1,2}$/.test(area)), 'Enter postcode areas, like SA or CF'),
  sectors: several
})
export type OpenSituationInput = z.infer<typeof OpenSituationInput>

export const LineInput = z.object({ words: text('Write the line', 2000) })
export const PositionInput = z.object({
  positionWords: text('Write the position everybody works from', 4000),
  holdingReply: text('Write the reply businesses have meanwhile', 4000)
})
export const CloseSituationInput = z.object({ words: text('Say how it ended and where what is left goes', 2000) })
export const PlanContactInput = z.object({
  business: z.uuid('Select the business'),
  who: text('Say who makes the contact', 120),
  byOn: z.iso.date('Enter the day as year-month-day, like 2026-12-04')
})
export const ReachedInput = z.object({
  contact: z.uuid('Select the contact'),
  words: text('Say what they told you', 2000)
})
