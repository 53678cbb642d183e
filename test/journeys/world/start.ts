import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import readline from 'node:readline'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'
import type { World } from './serve.ts'

const Said: z.ZodType<World> = z.object({
  url: z.url(),
  longCase: z.string(),
  longestBusiness: z.string(),
  bakery: z.string(),
  laboratory: z.string(),
  twelve: z.array(z.string()),
  accountId: z.string()
})

declare module 'vitest' {
  interface ProvidedContext {
    world: World
  }
}

/** Starts the application on a world of its own, and stops it when the last journey is over. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const program = path.join(import.meta.dirname, 'serve.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said = readline.createInterface(child.stdout)
  const [line] = await Promise.race([
    once(said, 'line'),
    ended.then(([code]) => Promise.reject(new Error(`The application ended with ${code} before it was ready`)))
  ])
  project.provide('world', Said.parse(JSON.parse(String(line))))
  return async () => {
    child.stdin.end()
    await ended
  }
}
