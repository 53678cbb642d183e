import { z } from 'zod'
import { DUTY_STATES } from '../duty-board/list-duty.ts'

export const DutyFound = z.object({
  items: z.array(
    z.object({
      accountId: z.uuid(),
      businessId: z.uuid(),
      business: z.string(),
      tier: z.string(),
      everyDays: z.number(),
      sector: z.string().nullable(),
      postId: z.uuid().nullable(),
      post: z.string().nullable(),
      minister: z.string().nullable(),
      delegated: z.boolean(),
      metAt: z.iso.datetime().nullable(),
      nextAt: z.iso.datetime().nullable(),
      dueOn: z.iso.date(),
      state: z.enum(DUTY_STATES),
      waivedBecause: z.string().nullable()
    })
  )
})
export type DutyFound = z.infer<typeof DutyFound>

export const BidsAsked = z.object({ post: z.uuid().optional() })

export const BidsFound = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      kind: z.enum(['invitation', 'bid', 'plan']),
      title: z.string(),
      purpose: z.string(),
      businessId: z.uuid(),
      business: z.string(),
      post: z.string(),
      minister: z.string().nullable(),
      status: z.enum(['waiting', 'accepted', 'declined', 'done']),
      wishedOn: z.iso.date(),
      answerByOn: z.iso.date(),
      heldOn: z.iso.date().nullable(),
      briefDueOn: z.iso.date().nullable(),
      engagementId: z.uuid().nullable(),
      dutyDueOn: z.iso.date().nullable(),
      metInYear: z.number()
    })
  )
})
export type BidsFound = z.infer<typeof BidsFound>
