import type { FastifyInstance } from 'fastify'
import type { AuditedEvent, Ctx } from './platform/ctx.ts'
import type { Job, Reaction } from './platform/jobs/jobs.ts'

export type Door = (app: FastifyInstance) => void

/** A permission in words, and the roles that hold it. `anyone` is the public; roles are reference data of government. */
export type Permission = { words: string; heldBy: readonly string[] }

/** What a module brings to the house. Everything it offers the others beyond this goes through its index.ts. */
export type Module = {
  name: string
  permissions?: Readonly<Record<string, Permission>>
  doors?: readonly Door[]
  jobs?: readonly Job[]
  after?: readonly Reaction[]
  during?: Readonly<Record<string, (ctx: Ctx, event: AuditedEvent) => Promise<void>>>
}
