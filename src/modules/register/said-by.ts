import type { Ctx } from '../../platform/ctx.ts'
import { londonDay } from '../government/index.ts'

/** Who recorded something by hand, and when: the source and date that every fact carries. */
export const saidBy = ({ actor, now }: Ctx) => ({
  source: 'staff',
  source_on: londonDay(now()),
  recorded_by: actor.id,
  recorded_by_name: actor.name,
  recorded_at: now()
})
