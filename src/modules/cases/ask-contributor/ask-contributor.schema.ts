import { z } from 'zod'

export const AskContributorInput = z.object({
  team: z.uuid('Select the team you are asking'),
  question: z
    .string({ error: 'Write the question' })
    .trim()
    .min(1, 'Write the question')
    .max(4000, 'The question must be 4,000 characters or fewer'),
  replyBy: z.iso.date('Enter the day as year-month-day, like 2026-12-04')
})
export type AskContributorInput = z.infer<typeof AskContributorInput>

export const ContributeInput = z.object({
  contribution: z.uuid('Select the question you are answering'),
  answer: z.enum(['answered', 'declined'], { error: 'Select whether you can answer' }),
  words: z
    .string({ error: 'Write your answer' })
    .trim()
    .min(1, 'Write your answer, or why it is not yours to answer')
    .max(6000, 'Your answer must be 6,000 characters or fewer')
})
export type ContributeInput = z.infer<typeof ContributeInput>

export const WithdrawQuestionInput = z.object({ contribution: z.uuid('Select the question to withdraw') })
