import { z } from 'zod'

const day = (words: string) =>
  z.string({ error: words }).trim().min(1, words).pipe(z.iso.date('Enter a real date, like 2026-11-23'))

/** A person at work, as every door hands it in. Without an id it is somebody new. */
export const KeepOfficialInput = z.object({
  id: z.uuid().optional(),
  /** What `stampOf` said when the person was read: to change somebody, say what you saw. */
  stamp: z.string().max(64).optional(),
  name: z
    .string({ error: 'Enter a name' })
    .trim()
    .min(1, 'Enter a name')
    .max(120, 'The name must be 120 characters or fewer'),
  email: z
    .string({ error: 'Enter an e-mail address' })
    .trim()
    .min(1, 'Enter an e-mail address')
    .max(254, 'The e-mail address must be 254 characters or fewer')
    .pipe(z.email('Enter an e-mail address in the correct format, like name@example.gov.uk')),
  bodySlug: z.string({ error: 'Choose a home department' }).min(1, 'Choose a home department'),
  jobTitle: z
    .string({ error: 'Enter a job title' })
    .trim()
    .min(1, 'Enter a job title')
    .max(160, 'The job title must be 160 characters or fewer'),
  activeFrom: day('Enter the first day'),
  activeTo: z.preprocess((given) => (given === '' ? undefined : given), day('Enter the last day').optional()),
  roles: z.preprocess(
    (given) => (typeof given === 'string' ? given.split(',').filter(Boolean) : (given ?? [])),
    z.array(z.string()).min(1, 'Choose at least one role')
  )
})
export type KeepOfficialInput = z.input<typeof KeepOfficialInput>
