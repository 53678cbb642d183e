import { teamNamed } from './cast.ts'
import { oneOf } from './draw.ts'
import type { Step } from './story.ts'
import type { Told, World } from './world.ts'

const NOTES = [
  'Please look at this one: from what the business says it belongs with you. It has its dates from us, and they go on running. Nothing has been sent to it beyond the acknowledgement.',
  'I have read this twice and think you know the subject better than we do. All that the business told us is on the case. I have not written to it yet, so that it hears one voice.',
  'This came to us from the words used, but the matter is yours. The contact prefers e-mail. We answer for it until you take it on.',
  'Offered to you after a word with your desk this morning. The business has not had to repeat anything so far and should not have to now.'
]

const step = (verb: Step['verb'], more: Partial<Step> = {}): Step => ({
  verb,
  object: '',
  after: 0,
  words: '',
  asking: false,
  wording: undefined,
  promise: undefined,
  as: undefined,
  ...more
})

/** Where the router sent a case to another desk than its story tells of: what that desk does about it, before the story goes on. */
export function bringHome({ cast }: World, { story, teamId, draw }: Told): readonly Step[] {
  const home = cast.homes.get(story.home)
  if (home === undefined) throw new Error(`The story ${story.slug} belongs to ${story.home}, which has no front desk`)
  if (story.steps.length === 0 || teamId === teamNamed(cast, home)) return []
  return [step('accept'), step('offer to', { object: home, words: oneOf(draw, NOTES) }), step('take')]
}
