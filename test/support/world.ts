import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Actor, type Ctx, NO_REACTIONS } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'

/** A context to call operations with, as the actor given, at a moment that stands still unless it is moved. */
export function ctxAs(engine: Engine, actor: Actor, now: () => Date = () => new Date('2026-11-23T10:00:00Z')): Ctx {
  return { engine, actor, now, reactions: NO_REACTIONS }
}

export const theSystem = (...permissions: string[]) => systemActor('test', permissions)

export function staff(permissions: readonly string[], about: Partial<Actor> = {}): Actor {
  return {
    kind: 'staff',
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Test Official',
    permissions: new Set(permissions),
    teams: [],
    grants: [],
    ...about
  }
}

export const publicActor = (grants: readonly string[] = []): Actor => ({
  kind: 'public',
  id: 'public',
  name: 'A member of the public',
  permissions: new Set(['public']),
  teams: [],
  grants
})
