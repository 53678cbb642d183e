import { z } from 'zod'

const list = z
  .union([z.array(z.string()), z.string().transform((one) => one.split(','))])
  .transform((all) => all.map((one) => one.trim()).filter(Boolean))
  .default([])

const people = list.pipe(z.array(z.uuid('Choose people from the list')).max(100, 'Name at most 100 people'))

/**
 * How sensitive a record is and who needs to know it, as a form or a program says it. All of it may be left out: then it is
 * OFFICIAL and everybody in government may read it.
 */
export const MarkingInput = z.object({
  marking: z.string().trim().default('OFFICIAL'),
  handling: list,
  descriptors: list,
  embargoedUntil: z
    .string()
    .trim()
    .optional()
    .transform((text) => text || undefined)
    .pipe(z.iso.datetime({ offset: true, local: true, error: 'Enter the date and time the embargo ends' }).optional()),
  namedPeople: people
})
export type MarkingInput = z.input<typeof MarkingInput>
