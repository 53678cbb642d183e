import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Trains in a process of its own: what training needs of memory goes back to the machine when it is done. */
export async function trainApart(seeds: string, progress: (words: string) => void): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-'))
  const out = path.join(folder, 'model')
  try {
    await run([path.join(import.meta.dirname, 'train-run.mjs'), seeds, out], progress)
    return fs.readFileSync(out)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function run(args: string[], progress: (words: string) => void): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8').on('data', (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .forEach((line) => void progress(line))
  )
  return new Promise((well, ill) =>
    child.once('close', (code) => (code === 0 ? well() : ill(new Error('The router could not be trained'))))
  )
}
