import type { Config } from '../platform/config.ts'
import type { Actor, Ctx } from '../platform/ctx.ts'
import type { Engine } from '../platform/db/engine.ts'

/** Where a command's words go: results on one side, progress on the other, so that results can be piped. */
export type Io = { out(line: string): void; progress(line: string): void; json: boolean; cwd: string }

export type CommandWorld = { config: Config; engine: Engine; io: Io; ctxAs(actor: Actor): Ctx }

/** A command that works on the database; while a server holds the embedded one, that server runs it on our behalf. */
export type Command = { usage: string; words: string; run(args: readonly string[], world: CommandWorld): Promise<void> }

export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** The value after a flag, taken out of the arguments. */
export function takeOption(args: string[], name: string): string | undefined {
  const at = args.indexOf(name)
  if (at < 0) return undefined
  const [, value] = args.splice(at, 2)
  if (value === undefined) throw new WrongUse(`${name} needs a value after it`)
  return value
}

export function takeFlag(args: string[], name: string): boolean {
  const at = args.indexOf(name)
  if (at >= 0) args.splice(at, 1)
  return at >= 0
}
