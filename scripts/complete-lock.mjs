import fs from 'node:fs'

// `node scripts/complete-lock.mjs`, after changing packages. npm writes down only those builds for other platforms that it
// could reach at the time, and `npm ci` then refuses the lock file. What is missing is put in by version, from what the
// package itself says it may need; npm checks the rest where it is installed.
const FILE = 'package-lock.json'
const PLATFORM = /-(android|darwin|freebsd|linux|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/

const lock = JSON.parse(fs.readFileSync(FILE, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([name, about]) =>
  Object.entries(about.optionalDependencies ?? {})
    .filter(([wanted]) => !lock.packages[`node_modules/${wanted}`] && !lock.packages[`${name}/node_modules/${wanted}`])
    .map(([wanted, version]) => [`node_modules/${wanted}`, entryFor(wanted, version, about)])
)
const [root, ...others] = [...Object.entries(lock.packages), ...missing]
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => (a < b ? -1 : 1))])
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${missing.length} builds for other platforms put into ${FILE}\n`)

function entryFor(name, version, { dev, license, engines }) {
  const [, os, cpu, build] = PLATFORM.exec(name) ?? []
  if (!os) throw new Error(`${name} is missing from ${FILE}, and is no build for a platform: run npm install`)
  const libc =
    os !== 'linux' ? undefined : build?.startsWith('musl') ? ['musl'] : build?.startsWith('gnu') ? ['glibc'] : undefined
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), license, optional: true, os: [os], engines }
}
