import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

// Runs before `npm start` and `npm test`, so it may use nothing that is not in Node itself. What is installed is
// compared with the lock file, package by package, because a folder that is merely there may be an older one.
const WANTED = 'package-lock.json'
const INSTALLED = 'node_modules/.package-lock.json'

const missing = packagesMissing()
if (missing.length > 0) {
  process.stderr.write(`Installing: ${missing.length} packages are missing or of another version\n`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (status !== 0) process.stderr.write('The packages could not be installed: see the lines above\n')
  process.exitCode = status ?? 1
}

function packagesMissing() {
  const installed = packagesOf(INSTALLED)
  return Object.entries(packagesOf(WANTED))
    .filter(([name, { optional }]) => name !== '' && !optional)
    .filter(([name, { version }]) => installed[name]?.version !== version || !fs.existsSync(name))
    .map(([name]) => name)
}

function packagesOf(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {}
}
