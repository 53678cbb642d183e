import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

// node --import tsx bench/start.ts [5]
// Starts the whole program in an empty folder, as `npm start` does once everything is installed, and so many times again. It
// prints how long each took to its first page, what memory it and all it started hold eight seconds later, and what the first
// page weighs with all it loads. With DATABASE_URL (an empty database) the same on PostgreSQL, whose own memory is not counted.
// The baseline beside it is a server of Node alone.
const AGAIN = Number(process.argv[2] ?? 1)
const out = (line: string) => void process.stdout.write(`${line}\n`)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-bench-'))

const baseline = await started(['-e', `require('http').createServer((q,s)=>s.end('ok')).listen(process.env.PORT)`])
out(`Node alone: first page after ${inSeconds(baseline.ms)}, ${baseline.rss()} MB`)
await baseline.stop()

const seconds: number[] = []
const megabytes: number[] = []
for (let start = 0; start <= AGAIN; start++) {
  const server = await started(['bin/sector-office.mjs', 'start'])
  out(
    `${start ? 'Started again' : 'First start, everything made'}: first page after ${inSeconds(server.ms)} (${(server.ms / baseline.ms).toFixed(0)} times Node alone)`
  )
  await settled()
  const memory = server.rss()
  out(`  memory idle: ${memory} MB`)
  if (start) {
    seconds.push(server.ms / 1000)
    megabytes.push(memory)
  }
  if (start === AGAIN) out(`  first page with all it loads: ${await weight(server.base)} kB compressed`)
  await server.stop()
}
out(
  `Started again ${AGAIN} times, least, middle, most: ${spread(seconds, 2)} s to the first page, ${spread(megabytes)} MB`
)
fs.rmSync(folder, { recursive: true, force: true })

async function started(args: string[]) {
  const port = await freePort()
  const from = performance.now()
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error', BASE_URL: '' }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const base = `http://127.0.0.1:${port}`
  await firstPage(base, child)
  return { base, ms: performance.now() - from, rss: () => residentMb(child.pid ?? 0), stop: () => stopped(child) }
}

async function firstPage(base: string, child: ChildProcess) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It stopped with ${child.exitCode}`)
    const answer = await fetch(base).catch(() => undefined)
    if (answer?.ok) return answer.text()
    await new Promise((later) => setTimeout(later, 50))
  }
}

function settled() {
  return new Promise((later) => setTimeout(later, 8000))
}

/** What the process holds and all that it started, added up: memory they share counts for each. */
function residentMb(pid: number): number {
  return Math.round(processesOf(pid).reduce((sum, one) => sum + residentKb(one), 0) / 1024)
}

function processesOf(pid: number): number[] {
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => processesOf(Number(child)))]
}

function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
}

async function weight(base: string): Promise<number> {
  const html = await (await fetch(base)).text()
  const loads = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((found) => found[1]))
  // What the page's own module brings in turn.
  for (const file of [...loads].filter((name) => name?.endsWith('.js'))) {
    const text = await (await fetch(base + file)).text()
    for (const found of text.matchAll(/["'](\/assets\/[^"']+)["']/g)) loads.add(found[1])
  }
  let bytes = Buffer.byteLength(html)
  for (const file of loads)
    bytes += Number((await fetch(base + file, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'))
  return Math.round(bytes / 1024)
}

function stopped(child: ChildProcess) {
  return new Promise<void>((done) => {
    child.once('close', () => done())
    child.kill('SIGTERM')
  })
}

function spread(figures: readonly number[], digits = 0): string {
  const sorted = figures.toSorted((a, b) => a - b)
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
    .map((figure) => figure?.toFixed(digits))
    .join(', ')
}

function inSeconds(ms: number) {
  return `${(ms / 1000).toFixed(2)} s`
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = net.createServer().listen(0, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => done(port))
    })
  })
}
