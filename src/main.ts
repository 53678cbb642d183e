import { type Io, takeFlag, WrongUse } from './cli/command.ts'
import { askRunningServer } from './cli/control.ts'
import { everythingIsMigrated } from './cli/everything-is-migrated.ts'
import { linkEvaluate } from './cli/link-evaluate.ts'
import { openEngine } from './cli/open-engine.ts'
import { restore } from './cli/restore.ts'
import { findCommand, runIn } from './cli/run-command.ts'
import { serve } from './cli/serve.ts'
import { worker } from './cli/worker.ts'
import { type Config, readConfig, WrongSettings } from './platform/config.ts'
import type { Engine } from './platform/db/engine.ts'
import { DatabaseInUse } from './platform/db/lock.ts'
import { migrate } from './platform/db/migrate.ts'
import { speakPlainly } from './platform/speak-plainly.ts'
import { seedReference } from './seed-reference.ts'

/** What opens the database itself, or must find none. */
const BY_ITSELF: Readonly<Record<string, (config: Config, args: readonly string[], io: Io) => Promise<void>>> = {
  start: (config) => serve(config, { prepare: true }),
  serve: (config) => serve(config, { prepare: false }),
  worker,
  restore,
  'link evaluate': linkEvaluate
}

/** The command line: settings from the environment, words in, an exit code of 0 only if all was done. */
export async function main(argv: readonly string[]): Promise<void> {
  speakPlainly()
  try {
    const args = [...argv]
    const io: Io = {
      json: takeFlag(args, '--json'),
      cwd: process.cwd(),
      out: (line) => void process.stdout.write(`${line}\n`),
      progress: (line) => void process.stderr.write(`${line}\n`)
    }
    const config = readConfig(process.env)
    const words = BY_ITSELF[args.slice(0, 2).join(' ')] ? 2 : 1
    const running = BY_ITSELF[args.slice(0, words).join(' ')]
    process.exitCode = running
      ? await running(config, args.slice(words), io).then(() => undefined, endAtOnce)
      : await runCommand(args, config, io)
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`)
    process.exitCode = 1
  }
}

// What had begun before it failed, such as a worker, would keep the process and its lock alive, serving nobody.
function endAtOnce(error: unknown): never {
  process.stderr.write(`${wordsFor(error)}\n`)
  process.exit(1)
}

async function runCommand(args: string[], config: Config, io: Io): Promise<number> {
  const { name, rest } = findCommand(args)
  try {
    const engine = await openEngine(config)
    try {
      if (name !== 'migrate') await makeReady(engine, io)
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

/** The embedded database is ours alone and is brought up to date by whatever uses it; a server's is a release's business. */
async function makeReady(engine: Engine, io: Io) {
  if (engine.kind === 'postgres') return everythingIsMigrated(engine)
  await migrate(engine, io.progress)
  await seedReference(engine, io.progress)
}

function wordsFor(error: unknown): string {
  if (error instanceof WrongUse || error instanceof WrongSettings || error instanceof DatabaseInUse)
    return error.message
  return error instanceof Error ? `${error.message}` : String(error)
}
