import type { AuditedEvent, Ctx } from '../ctx.ts'

/** What another module does after an event: at least once, so `run` must bear repetition. */
export type Reaction = {
  name: string
  on: string
  permissions?: readonly string[]
  run: (ctx: Ctx, event: AuditedEvent & { auditSeq: string }) => Promise<void>
}

/** Work started by the clock. `cron` is in London time. */
export type Job = { name: string; cron: string; permissions?: readonly string[]; run: (ctx: Ctx) => Promise<void> }
