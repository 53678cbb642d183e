// Plain JavaScript without dependencies: it runs before there are any. Installs when the lock file is not what is in place.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const top = path.join(import.meta.dirname, '..')
const marker = path.join(top, 'node_modules/.cache/sector-office/installed')
const wanted = createHash('sha256')
  .update(readFileSync(path.join(top, 'package-lock.json')))
  .digest('hex')

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  process.stderr.write('Installing what is missing (about half a minute)\n')
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  mkdirSync(path.dirname(marker), { recursive: true })
  writeFileSync(marker, wanted)
}
