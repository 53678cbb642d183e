import { z } from 'zod'
import { cursor } from '../../../platform/cursor.ts'

export const VIEWS = ['coming', 'due', 'mine', 'held', 'drafts', 'cancelled'] as const
export type View = (typeof VIEWS)[number]

export const ListAsked = z.object({
  view: z.enum(VIEWS).catch('coming'),
  q: z.string().trim().max(100).catch(''),
  business: z.uuid().optional().catch(undefined),
  topic: z.string().max(40).optional().catch(undefined),
  after: cursor('moment').optional().catch(undefined)
})
export type ListAsked = z.infer<typeof ListAsked>
