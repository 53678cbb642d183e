import { z } from 'zod'
import { NATIONS, SIZE_BANDS } from '../raise-case/raise-case.schema.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)
const several = <S extends z.ZodType<string>>(one: S) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(30)
  )
const lines = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(/[\n,]/)
          .map((line) => line.trim())
          .filter(Boolean)
      : (value ?? []),
  z.array(z.string().max(80, 'A phrase must be 80 characters or fewer')).max(40)
)
/** A topic as people write it, “Grid connection”, is known to the router as `grid-connection`. */
const slugOf = (topic: string) => topic.toLowerCase().replaceAll(/\s+/g, '-')

const time = z.preprocess(
  blank,
  z
    .string()
    .regex(/^\d{2}:\d{2}$/, 'Enter a time like 09:00')
    .optional()
)

/** A line of the map as it is edited. */
export const RoutingInput = z.object({
  slug: z.preprocess(blank, z.string().max(60).optional()),
  words: z
    .string({ error: 'Say what the line does' })
    .trim()
    .min(10, 'Say what the line does, in words the business will read')
    .max(300, 'What the line does must be 300 characters or fewer'),
  position: z.coerce.number({ error: 'Enter a place in the order, like 50' }).int().min(1).max(10_000),
  to: z.string({ error: 'Select who it goes to' }).min(1, 'Select who it goes to').max(50),
  topics: lines.transform((topics) => topics.map(slugOf)),
  phrases: lines,
  sectors: several(z.string().max(10)),
  nations: several(z.enum(NATIONS)),
  regions: several(z.string().max(20)),
  sizes: several(z.enum(SIZE_BANDS)),
  urgencies: several(z.enum(['routine', 'urgent'])),
  capacity: z.preprocess(
    blank,
    z.coerce.number('Enter a whole number').int().min(1, 'Enter a number from 1').optional()
  ),
  opensAt: time,
  closesAt: time,
  validFrom: z.iso.date('Enter the day as year-month-day, like 2026-12-04'),
  reason: z
    .string({ error: 'Say why' })
    .trim()
    .min(10, 'Say why, for whoever reads this in a year')
    .max(500, 'The reason must be 500 characters or fewer')
})
export type RoutingInput = z.infer<typeof RoutingInput>
