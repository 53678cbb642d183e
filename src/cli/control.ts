import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { z } from 'zod'
import type { Config } from '../platform/config.ts'
import type { Engine } from '../platform/db/engine.ts'
import type { Io } from './command.ts'
import { findCommand, runIn } from './run-command.ts'

const Asked = z.object({ argv: z.array(z.string()), cwd: z.string() })
type Asked = z.infer<typeof Asked>
const Told = z.object({ out: z.string().optional(), progress: z.string().optional(), exit: z.number().optional() })
type Told = z.infer<typeof Told>

const LONGEST_SOCKET_PATH = 100

/** A socket only its owner may open, beside the database, or in the temporary folder where that path is too long. */
function socketOf(dataDir: string): string {
  const beside = path.join(dataDir, 'control.sock')
  if (beside.length <= LONGEST_SOCKET_PATH) return beside
  return path.join(os.tmpdir(), `sector-office-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`)
}

/** Lets commands be run by this server while it holds the embedded database, which nobody else may open. */
export async function listenForCommands(config: Config, engine: Engine): Promise<() => Promise<void>> {
  const file = socketOf(config.DATA_DIR)
  fs.rmSync(file, { force: true })
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    readline.createInterface({ input: socket }).once('line', (line) => void answer(socket, line, config, engine))
  })
  const before = process.umask(0o077)
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(file, ready))
  process.umask(before)
  return () => new Promise((done) => server.close(() => done()))
}

async function answer(socket: net.Socket, line: string, config: Config, engine: Engine) {
  const tell = (told: Told) => void (socket.writable && socket.write(`${JSON.stringify(told)}\n`))
  try {
    const { argv, cwd } = Asked.parse(JSON.parse(line))
    const json = argv.includes('--json')
    const { name, rest } = findCommand(argv.filter((word) => word !== '--json'))
    await runIn(
      { config, engine, io: { json, cwd, out: (out) => tell({ out }), progress: (progress) => tell({ progress }) } },
      name,
      rest
    )
    tell({ exit: 0 })
  } catch (error) {
    tell({ progress: error instanceof Error ? error.message : String(error), exit: 1 })
  }
  socket.end()
}

/** Has the running server do it; its words come out as ours would. */
export async function askRunningServer(dataDir: string, asked: Asked, io: Io): Promise<number> {
  const socket = net.connect(socketOf(dataDir))
  const failed = new Promise<never>((_done, reject) =>
    socket.once('error', () =>
      reject(
        new Error(
          `The database in ${dataDir} is in use by a process that does not answer. If it is starting, wait and try again`
        )
      )
    )
  )
  socket.write(`${JSON.stringify(asked)}\n`)
  return Promise.race([failed, listen(socket, io)])
}

async function listen(socket: net.Socket, io: Io): Promise<number> {
  for await (const line of readline.createInterface({ input: socket })) {
    const { out, progress, exit } = Told.parse(JSON.parse(line))
    if (out !== undefined) io.out(out)
    if (progress !== undefined) io.progress(progress)
    if (exit !== undefined) return exit
  }
  throw new Error('The running server stopped before it was done')
}
