import type { Ctx } from '../../../platform/ctx.ts'
import { theRouter } from '../route-case/the-router.ts'

/** The topics that the router tells apart, in the order of the alphabet; none where it has not been trained. */
export async function knownTopics(ctx: Ctx): Promise<string[]> {
  const router = await theRouter(ctx)
  const topics = (router?.knowledge.concepts ?? []).filter(({ kind }) => kind === 'topic')
  return topics.map(({ slug }) => slug).sort()
}
