import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const LIMIT_MS = 30_000

/**
 * Checks that the embedded database tells the truth on this Node: some pairs of versions returned no rows or hung once
 * two extensions were loaded (see docs/decisions). Done once for each pair, in a process of its own.
 */
export async function selfTestOnce(dataDir: string, progress: (words: string) => void): Promise<void> {
  const pinned = JSON.parse(fs.readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).dependencies
  const version = pinned['@electric-sql/pglite']
  const marker = path.join(dataDir, `self-test-${version}-${process.version}`)
  if (fs.existsSync(marker)) return
  progress('Testing the embedded database on this version of Node')
  await runApart()
  fs.mkdirSync(dataDir, { recursive: true })
  fs.writeFileSync(marker, new Date().toISOString())
}

function runApart(): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'self-test-run.mjs')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL'
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((well, ill) =>
    child.once('close', (code) =>
      code === 0
        ? well()
        : ill(
            new Error(
              `The embedded database does not work on Node ${process.version}: ${said.trim() || 'it did not answer in time'}. Use PostgreSQL by DATABASE_URL`
            )
          )
    )
  )
}
