import { z } from 'zod'

const blankIsNothing = (given: unknown) => (given === '' ? undefined : given)

export const OpenOfficeInput = z.object({
  officeId: z.uuid(),
  frontDeskTeamId: z.uuid('Choose the team that answers'),
  accountTeamId: z.preprocess(blankIsNothing, z.uuid('Choose a team').optional()),
  publicEmail: z.preprocess(
    blankIsNothing,
    z.email('Enter an e-mail address in the correct format, like name@example.gov.uk').optional()
  ),
  publicPhone: z.preprocess(blankIsNothing, z.string().trim().max(25).optional())
})
export type OpenOfficeInput = z.input<typeof OpenOfficeInput>

export const CloseOfficeInput = z.object({
  officeId: z.uuid(),
  reason: z
    .string({ error: 'Say why it closes' })
    .trim()
    .min(10, 'Say why it closes, in a sentence that can be published')
    .max(500, 'The reason must be 500 characters or fewer')
})
export type CloseOfficeInput = z.input<typeof CloseOfficeInput>
