import { beginStory } from './begin-story.ts'
import { bringHome } from './bring-home.ts'
import { settleOutbox } from './inline-relay.ts'
import { type Placed, placeInTime, timesBetween } from './place-in-time.ts'
import type { Step, Story } from './story.ts'
import { takeStep } from './take-step.ts'
import type { Told, World } from './world.ts'

type Happening = Placed & { story: Story; step: Step | undefined }

/** Tells all stories at once in the order in which things happened, as the audit trail of a real world would have them. */
export async function tellStories(
  world: World,
  stories: readonly Story[],
  told: (count: number) => void
): Promise<void> {
  const ahead = stories.flatMap((story) => happenings(world, story)).sort(byTime)
  const begun = new Map<string, Told>()
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { story, step, at } = next
    try {
      const known = begun.get(story.slug)
      if (known && step) await takeStep(world, known, step, next)
      else begun.set(story.slug, await begin(world, story, next, ahead))
      await settleOutbox({ engine: world.engine, reactions: world.reactions, now: () => at })
    } catch (error) {
      throw new Error(`The story ${story.slug} stops at “${step?.verb ?? 'raise'}”: ${String(error)}`, { cause: error })
    }
    if (!step) told(begun.size)
  }
}

const byTime = (a: Happening, b: Happening) => a.at.getTime() - b.at.getTime()

function happenings({ past }: World, story: Story): Happening[] {
  const steps = [undefined, ...story.steps]
  return placeInTime(past, story).map((placed, at) => ({ ...placed, story, step: steps[at] }))
}

async function begin(world: World, story: Story, here: Happening, ahead: Happening[]): Promise<Told> {
  const told = await beginStory(world, story, here.at)
  const first = ahead.find((one) => one.story === story)
  const extra = first ? bringHome(world, told) : []
  const times = first ? timesBetween(here.at, first.at) : []
  extra.forEach((step, at) => {
    ahead.push({ ...here, step, at: times[at] ?? here.at })
  })
  if (extra.length) ahead.sort(byTime)
  return told
}
