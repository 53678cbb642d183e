import type { Ctx } from '../../../platform/ctx.ts'
import { type Holding, holdingsOn } from './holdings-on.ts'

/** Every post a person held on a day: some ministers hold two, in two departments. */
export async function postsOf(ctx: Ctx, personId: string, on: string): Promise<Holding[]> {
  return holdingsOn(ctx, on, { personIds: [personId] })
}
