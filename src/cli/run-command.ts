import { NO_REACTIONS } from '../platform/ctx.ts'
import { type CommandWorld, WrongUse } from './command.ts'
import { commands } from './commands.ts'
import { LINK_EVALUATE } from './link-evaluate.ts'

/** Runs one command in a world that is already open: our own, or that of a running server asked through its socket. */
export async function runIn(world: Omit<CommandWorld, 'ctxAs'>, name: string, rest: readonly string[]): Promise<void> {
  const reactions = { ...NO_REACTIONS, baseUrl: world.config.BASE_URL }
  await commands[name]?.run(rest, {
    ...world,
    ctxAs: (actor) => ({ engine: world.engine, actor, now: () => new Date(), reactions })
  })
}

export function findCommand(args: readonly string[]): { name: string; rest: string[] } {
  const two = args.slice(0, 2).join(' ')
  const one = args[0] ?? ''
  if (commands[two]) return { name: two, rest: args.slice(2) }
  if (commands[one]) return { name: one, rest: args.slice(1) }
  const lines = [...Object.values(commands), LINK_EVALUATE].map(({ usage, words }) => `  ${usage.padEnd(76)}${words}`)
  throw new WrongUse(
    `${one ? `There is no command “${args.join(' ')}”. ` : ''}The commands:\n  ${'start'.padEnd(76)}prepare everything and serve\n  ${'serve'.padEnd(76)}serve, on a database that is up to date\n  ${'worker'.padEnd(76)}run jobs beside web processes (PostgreSQL)\n  ${'restore FILE'.padEnd(76)}put a backup into an empty DATA_DIR\n${lines.join('\n')}\nWith --json the result is for programs.`
  )
}
