import { z } from 'zod'

const words = (what: string) =>
  z
    .string({ error: `Enter ${what}` })
    .trim()
    .min(1, `Enter ${what}`)
    .max(6000, 'Use 6,000 characters or fewer')

export const WritePlan = z.object({
  companyPriorities: words('what the business wants'),
  governmentPriorities: words('what government wants'),
  strategy: words('how we go about it'),
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE'], { error: 'Select how sensitive the plan is' })
})
export type WritePlan = z.infer<typeof WritePlan>
