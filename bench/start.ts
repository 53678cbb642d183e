import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

// node --import tsx bench/start.ts
// Starts the whole program twice in an empty folder, as `npm start` does once everything is installed, and prints how long
// each took to its first page, what memory it holds when idle, and what the first page weighs with all it loads. With
// DATABASE_URL (an empty database) the same on PostgreSQL. The baseline beside it is a server of Node alone.
const out = (line: string) => void process.stdout.write(`${line}\n`)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-bench-'))

const baseline = await started(['-e', `require('http').createServer((q,s)=>s.end('ok')).listen(process.env.PORT)`])
out(`Node alone: first page after ${inSeconds(baseline.ms)}, ${baseline.rss()} MB`)
await baseline.stop()

for (const which of ['First start, everything made', 'Second start']) {
  const server = await started(['bin/sector-office.mjs', 'start'])
  out(`${which}: first page after ${inSeconds(server.ms)} (${(server.ms / baseline.ms).toFixed(0)} times Node alone)`)
  await settled()
  out(`  memory idle: ${server.rss()} MB`)
  if (which === 'Second start') out(`  first page with all it loads: ${await weight(server.base)} kB compressed`)
  await server.stop()
}
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

function residentMb(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
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
