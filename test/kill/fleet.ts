import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { eventually } from '../platform/eventually.ts'

export type Member = {
  name: string
  url: string | undefined
  said: string
  kill(): Promise<void>
  stop(): Promise<number | null>
  start(): Promise<void>
}

/** A real process of ours, which can be killed without warning and started again at the same address. */
export async function enlist(
  command: 'serve' | 'worker',
  env: NodeJS.ProcessEnv,
  name: string = command
): Promise<Member> {
  const port = command === 'serve' ? await freePort() : undefined
  const url = port ? `http://127.0.0.1:${port}` : undefined
  const settings = { PATH: process.env.PATH, ...env, ...(port ? { PORT: String(port), HOST: '127.0.0.1' } : {}) }
  let child: ChildProcess | undefined
  const own: Member = {
    name,
    url,
    said: '',
    start,
    kill: () => end('SIGKILL').then(() => {}),
    stop: () => end('SIGTERM')
  }
  return own

  async function start() {
    const begun = spawn(process.execPath, ['bin/sector-office.mjs', command], {
      env: settings,
      stdio: ['ignore', 'ignore', 'pipe']
    })
    child = begun
    const before = own.said.length
    begun.stderr?.on('data', (piece) => {
      own.said += piece
    })
    await eventually(
      `${name} is ready`,
      () => {
        // Killed meanwhile on purpose: whoever did it starts the next.
        if (child !== begun || begun.signalCode === 'SIGKILL') return true
        if (begun.exitCode !== null) throw new Error(`${name} ended with ${begun.exitCode}: ${own.said.slice(-2000)}`)
        return /(is ready at|worker is ready)/.test(own.said.slice(before))
      },
      60_000
    )
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    const ended = once(ending, 'exit')
    ending.kill(signal)
    await ended
    return ending.exitCode
  }
}

function freePort(): Promise<number> {
  const server = net.createServer()
  return new Promise((found) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => found(typeof at === 'object' && at ? at.port : 0))
    })
  })
}
