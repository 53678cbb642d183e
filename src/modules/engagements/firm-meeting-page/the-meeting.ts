import { z } from 'zod'
import type { Ctx } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type RepresentedFirm, whoSpeaks } from '../../register/index.ts'
import { type MeetingOfFirm, meetingsOfFirm } from './meetings-of-firm.ts'

/** A meeting this visit was shown, and as whom it speaks there; of one it was not shown, nothing, not even that it exists. */
export async function theMeeting(ctx: Ctx, id: string): Promise<{ meeting: MeetingOfFirm; who: RepresentedFirm }> {
  const firms = await whoSpeaks(ctx)
  const [meeting] = z.uuid().safeParse(id).success ? await meetingsOfFirm(ctx, firms, id) : []
  const who = firms.find(({ businessId }) => businessId === meeting?.businessId)
  if (!meeting || !who) throw new NotFound('This meeting')
  return { meeting, who }
}
