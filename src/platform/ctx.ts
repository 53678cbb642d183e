import type { Kysely } from 'kysely'
import type { Engine, Session } from './db/engine.ts'
import { NotAllowed } from './errors.ts'

/**
 * Who is acting. `teams` and `grants` are what row-level security decides by: a grant is the id of one
 * record opened to somebody outside government by a one-time link.
 */
export type Actor = {
  kind: 'staff' | 'partner' | 'public' | 'system'
  id: string
  name: string
  permissions: ReadonlySet<string>
  teams: readonly string[]
  grants: readonly string[]
  /** Of the grants, those opened by a link that was sent to an address: whoever holds one reads the mail that comes there. */
  byLink?: readonly string[]
}

export type AuditedEvent = { event: string; subjectId: string; facts: object }

export type Tx = {
  session: Session
  db: Kysely<unknown>
  events: AuditedEvent[]
  afterCommit: (() => void)[]
  /** How many times over its parts are asking at once, by `atOnce`. */
  atOnce: number
}

/** What other modules do when something happens: `during` in the same transaction, `after` at least once, by a worker. */
export type Reactions = {
  during: ReadonlyMap<string, readonly ((ctx: Ctx, event: AuditedEvent) => Promise<void>)[]>
  after: ReadonlyMap<string, readonly string[]>
  nudge: () => void
  /** The address people reach us at: for links in messages. */
  baseUrl: string
  /** The address at which answers to our letters are received, where mail in is set up. */
  answersTo?: string | undefined
}

export type Ctx = {
  engine: Engine
  actor: Actor
  now: () => Date
  reactions: Reactions
  tx?: Tx
  requestId?: string
  /** All that the next transaction asks is about one record, by its key: one plan serves every value of it. */
  byKey?: boolean
}

export const may = (ctx: { actor: Actor }, permission: string) => ctx.actor.permissions.has(permission)

/** What somebody who has not signed in lacks before any other permission. */
export const SIGN_IN_FIRST = 'sign-in'

export function demand(ctx: { actor: Actor }, permission: string) {
  if (!may(ctx, permission)) throw new NotAllowed(ctx.actor.kind === 'public' ? SIGN_IN_FIRST : permission)
}

/** The compile-time wall round a module's SQL, and the run-time one: nothing queries outside `inTransaction`. */
export function tables<T>(ctx: Ctx): Kysely<T> {
  return openTx(ctx).db as Kysely<T>
}

export function openTx(ctx: Ctx): Tx {
  if (!ctx.tx) throw new Error('A query was tried outside inTransaction, where no actor is set')
  return ctx.tx
}

export const NO_REACTIONS: Reactions = {
  during: new Map(),
  after: new Map(),
  nudge: () => {},
  baseUrl: 'http://localhost:3000'
}
