import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'
import { z } from 'zod'
import type { BulkLink } from '../bulk-link/bulk-link.ts'

const Result = z.object({
  left_rows: z.number(),
  right_rows: z.number(),
  pairs: z.number(),
  learned_from: z.number(),
  model: z.unknown(),
  bands: z.object({ linked: z.number(), review: z.number(), not_linked: z.number() }),
  seconds: z.number(),
  cpu_seconds: z.number(),
  peak_mb: z.number(),
  stages: z.record(z.string(), z.number())
})
export type LinkedApart = z.infer<typeof Result>

/** Links in a process of its own: what linking needs of memory goes back to the machine, and a failure takes nothing with it. */
export async function linkApart(job: BulkLink, say: (words: string) => void): Promise<LinkedApart> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'link-run.mjs'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: path.join(import.meta.dirname, '../../../..')
  })
  let wrong = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    wrong = (wrong + text).slice(-4000)
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  let result: LinkedApart | undefined
  for await (const line of readline.createInterface({ input: child.stdout })) {
    if (line.startsWith('result ')) result = Result.parse(JSON.parse(line.slice(7)))
    else say(line)
  }
  const code = await ended
  if (code !== 0 || !result) throw new Error(/Error: (.*)/.exec(wrong)?.[1] ?? 'Linking stopped before it was done')
  return result
}
