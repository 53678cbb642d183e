import { z } from 'zod'

/** As many as a page of the form shows: more are changed in several goes, each of them looked at. */
export const MOST = 50

const several = z
  .union([z.array(z.string()), z.string().transform((one) => one.split(',').filter(Boolean))], {
    error: 'Tick at least one engagement'
  })
  .pipe(
    z
      .array(z.uuid('Tick engagements of the list'))
      .min(1, 'Tick at least one engagement')
      .max(MOST, `Tick at most ${MOST}`)
  )

const said = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined)

/** Which engagements, and what is changed in all of them: whose they are, a topic added, or both. */
export const ChangeSeveral = z
  .object({ ids: several, owner: said, topic: said })
  .refine(({ owner, topic }) => owner || topic, { path: ['owner'], error: 'Name a person, choose a topic, or both' })
export type ChangeSeveral = z.infer<typeof ChangeSeveral>
