import type { Actor, Ctx, Reactions } from '../../../src/platform/ctx.ts'
import type { Engine } from '../../../src/platform/db/engine.ts'
import type { Cast } from './cast.ts'
import type { Draw } from './draw.ts'
import type { Story } from './story.ts'
import type { WorkingPast } from './working-past.ts'

export type World = {
  engine: Engine
  reactions: Reactions
  past: WorkingPast
  cast: Cast
  wordings: ReadonlyMap<string, string>
}

/** A case of the world as far as its story has been told. */
export type Told = {
  story: Story
  id: string
  reference: string
  teamId: string
  worker: Actor | undefined
  offeredTo: string | undefined
  draw: Draw
}

export const ctxAt = ({ engine, reactions }: World, actor: Actor, at: Date): Ctx => ({
  engine,
  reactions,
  actor,
  now: () => at
})
