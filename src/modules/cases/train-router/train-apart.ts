import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Question } from '../text-router/load-questions.ts'

const SEEDS = new URL('../../../../seeds/reference/routing/', import.meta.url).pathname

/**
 * Trains in a process of its own, from the questions that ship with a release and the lessons given: what training needs of
 * memory goes back to the machine when it is done.
 */
export async function trainApart(
  progress: (words: string) => void,
  lessons: readonly Question[] = []
): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-'))
  const out = path.join(folder, 'model')
  try {
    const taught = path.join(folder, 'lessons')
    fs.writeFileSync(taught, JSON.stringify(lessons))
    await run([path.join(import.meta.dirname, 'train-run.mjs'), SEEDS, out, taught], progress)
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
