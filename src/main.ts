import { type Io, takeFlag, WrongUse } from './cli/command.ts'
import { askRunningServer } from './cli/control.ts'
import { openEngine } from './cli/open-engine.ts'
import { findCommand, runIn } from './cli/run-command.ts'
import { serve } from './cli/serve.ts'
import { worker } from './cli/worker.ts'
import { type Config, readConfig, WrongSettings } from './platform/config.ts'
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

function wordsFor(error: unknown): string {
  if (error instanceof WrongUse || error instanceof WrongSettings || error instanceof DatabaseInUse)
    return error.message
  return error instanceof Error ? `${error.message}` : String(error)
}
