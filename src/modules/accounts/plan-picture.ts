import { z } from 'zod'

/** What stands beside the words of a plan, as a version keeps it. */
export const PlanPicture = z.object({
  objectives: z.array(
    z.object({ title: z.string(), targetOn: z.string(), progress: z.number(), blocker: z.string().nullable() })
  ),
  exchanges: z.array(z.object({ side: z.string(), kind: z.string(), words: z.string() })),
  contributions: z.array(z.object({ body: z.string(), words: z.string() }))
})
export type PlanPicture = z.infer<typeof PlanPicture>
