import type { Ctx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { knownTopics } from './known-topics.ts'

/** A line for a topic nobody knows would fit no case, and nobody would see why. */
export async function everyTopicIsKnown(ctx: Ctx, topics: readonly string[]) {
  if (topics.length === 0) return
  const known = await knownTopics(ctx)
  const unknown = topics.find((topic) => !known.includes(topic))
  if (unknown && known.length > 0)
    throw new RuleBroken(
      'topic-unknown',
      `“${unknown.replaceAll('-', ' ')}” is not a topic we tell apart. Choose from the topics listed below the box`,
      'topics'
    )
}
