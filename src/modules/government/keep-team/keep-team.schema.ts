import { z } from 'zod'

const blankIsNothing = (given: unknown) => (given === '' ? undefined : given)

/** A team, as every door hands it in. Without an id it is a new one. */
export const KeepTeamInput = z.object({
  id: z.uuid().optional(),
  name: z
    .string({ error: 'Enter a name' })
    .trim()
    .min(1, 'Enter a name')
    .max(120, 'The name must be 120 characters or fewer'),
  kind: z.string({ error: 'Choose what kind of team it is' }).min(1, 'Choose what kind of team it is'),
  bodySlug: z.string({ error: 'Choose a home department' }).min(1, 'Choose a home department'),
  publicEmail: z.preprocess(
    blankIsNothing,
    z.email('Enter an e-mail address in the correct format, like name@example.gov.uk').optional()
  ),
  publicPhone: z.preprocess(
    blankIsNothing,
    z
      .string()
      .trim()
      .regex(/^[+0-9][0-9 ()-]{6,24}$/, 'Enter a phone number, like 020 7946 0000')
      .optional()
  ),
  validTo: z.preprocess(blankIsNothing, z.iso.date('Enter a real date, like 2026-11-23').optional())
})
export type KeepTeamInput = z.input<typeof KeepTeamInput>
