import { type CommandWorld, type Io, takeFlag, WrongUse } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import { askRunningServer } from './cli/control.ts'
import { openEngine } from './cli/open-engine.ts'
import { serve } from './cli/serve.ts'
import { worker } from './cli/worker.ts'
import { type Config, readConfig, WrongSettings } from './platform/config.ts'
import { NO_REACTIONS } from './platform/ctx.ts'
import { DatabaseInUse } from './platform/db/lock.ts'

const LONG_RUNNING: Readonly<Record<string, (config: Config) => Promise<void>>> = {
  start: (config) => serve(config, { prepare: true }),
  serve: (config) => serve(config, { prepare: false }),
  worker
}

/** The command line: settings from the environment, words in, an exit code of 0 only if all was done. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const args = [...argv]
    const io: Io = {
      json: takeFlag(args, '--json'),
      cwd: process.cwd(),
      out: (line) => void process.stdout.write(`${line}\n`),
      progress: (line) => void process.stderr.write(`${line}\n`)
    }
    const config = readConfig(process.env)
    const running = LONG_RUNNING[args[0] ?? '']
    process.exitCode = running ? await running(config).then(() => undefined) : await runCommand(args, config, io)
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`)
    process.exitCode = 1
  }
}

async function runCommand(args: string[], config: Config, io: Io): Promise<number> {
  const { name, rest } = findCommand(args)
  try {
    const engine = await openEngine(config)
    try {
      await runIn({ engine, config, io }, name, rest)
    } finally {
      await engine.close()
    }
    return 0
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error
    return askRunningServer(config.DATA_DIR, { argv: [...args, ...(io.json ? ['--json'] : [])], cwd: io.cwd }, io)
  }
}

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
  const lines = Object.values(commands).map(({ usage, words }) => `  ${usage.padEnd(46)}${words}`)
  throw new WrongUse(
    `${one ? `There is no command “${args.join(' ')}”. ` : ''}The commands:\n  ${'start'.padEnd(46)}prepare everything and serve\n  ${'serve'.padEnd(46)}serve, on a database that is up to date\n  ${'worker'.padEnd(46)}run jobs beside web processes (PostgreSQL)\n${lines.join('\n')}\nWith --json the result is for programs.`
  )
}

function wordsFor(error: unknown): string {
  if (error instanceof WrongUse || error instanceof WrongSettings || error instanceof DatabaseInUse)
    return error.message
  return error instanceof Error ? `${error.message}` : String(error)
}
