// Plain JavaScript, as whatever starts the program is.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const TOP = path.join(import.meta.dirname, '..')
const OUT = path.join(TOP, 'node_modules/.cache/sector-office/program')
const SOURCES = ['src', 'seeds']
const OURS = /[\\/](src|seeds)[\\/].*\.tsx?$/

/**
 * The program as one file, put together from its two thousand when one of them has changed: it is ready in a third of the
 * time and holds a hundred megabytes less than with a loader beside it that reads each file as it is asked for.
 */
export function putTogether() {
  const main = path.join(OUT, fingerprint(), 'main.mjs')
  if (fs.existsSync(main)) return main
  // In a process of its own: what the compiler takes of memory goes back to the machine.
  const made = spawnSync(process.execPath, [import.meta.filename], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (made.status !== 0) throw new Error('see above')
  return main
}

async function make() {
  process.stderr.write('Putting the program together (a few seconds)\n')
  const folder = path.join(OUT, fingerprint())
  const aside = `${folder}.${process.pid}`
  await compile(aside)
  const before = fs.readdirSync(OUT).filter((name) => !name.includes('.'))
  try {
    fs.renameSync(aside, folder)
  } catch (error) {
    // Another that started at the same moment was sooner: what it made is the same.
    fs.rmSync(aside, { recursive: true })
    if (!fs.existsSync(folder)) throw error
  }
  for (const name of before) if (path.join(OUT, name) !== folder) fs.rmSync(path.join(OUT, name), { recursive: true })
}

/** Changes with every source by name, size and time: reading all of them would cost a start half a second. */
function fingerprint() {
  // Where the sources are is written into what is made of them.
  const hash = createHash('sha256').update(`${process.version} ${TOP}\n`)
  for (const file of ['package-lock.json', 'tsconfig.json', 'scripts/put-together.mjs']) look(hash, file)
  for (const top of SOURCES)
    for (const file of fs.readdirSync(path.join(TOP, top), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.tsx?$/.test(file)) look(hash, path.join(top, file))
  return hash.digest('hex').slice(0, 20)
}

/** @param {import('node:crypto').Hash} hash @param {string} file */
function look(hash, file) {
  const { size, mtimeMs } = fs.statSync(path.join(TOP, file))
  hash.update(`${file} ${size} ${mtimeMs}\n`)
}

/** @param {string} outdir */
async function compile(outdir) {
  // The compiler is the one that tsx works with, which the tests and the development server run on.
  /** @type {import('esbuild')} */
  const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild')
  await build({
    entryPoints: [path.join(TOP, 'src/main.ts')],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: path.join(TOP, 'tsconfig.json'),
    logLevel: 'warning',
    plugins: [{ name: 'stay where the source is', setup: keepPlaces }]
  })
}

/** Files that the program reads lie beside their source, wherever the program itself does. @param {import('esbuild').PluginBuild} build */
function keepPlaces(build) {
  build.onLoad({ filter: OURS }, async ({ path: file }) => {
    const source = await fs.promises.readFile(file, 'utf8')
    const contents = source
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
    return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' }
  })
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === import.meta.filename) await make()
