import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse'
import { linkApart } from '../src/modules/linkage/make-links/link-apart.ts'
import { generateRegister } from './companies-house-generate.ts'
import { generateLists, leftOut } from './linkage-generate.ts'

/**
 * Links a generated list to a generated register, from two CSV files to decided links, weights learned on the way, in the
 * process `link run` starts: `linkage.ts [REGISTER_ROWS] [LIST_ROWS] [MEMORY_MB] [FOLDER]`. Beside it, in the same run, equality
 * of names. Files in FOLDER are made once and kept, so that a measurement can begin with them there; `make` for MEMORY_MB only makes them.
 */
const [registerRows = 1_000_000, listRows = 1_000_000] = process.argv.slice(2, 4).map(Number)
const [memory = '1600', kept] = process.argv.slice(4)
const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'bench-linkage-'))
const say = (words: string) => void process.stderr.write(`${words}\n`)
const at = (file: string) => path.join(folder, file)
const read = (file: string) => fs.createReadStream(at(file)).pipe(parse({ columns: true }))

if (!fs.existsSync(at('truth.csv'))) {
  fs.mkdirSync(folder, { recursive: true })
  await generateRegister(at('companies.csv'), registerRows + leftOut(listRows), 3)
  await generateLists(at('companies.csv'), folder, listRows, 5)
  fs.rmSync(at('companies.csv'))
}
if (memory !== 'make') await measure(Number(memory))
if (!kept) fs.rmSync(folder, { recursive: true })

async function measure(memoryMb: number) {
  say(
    `${os.cpus().length} × ${os.cpus()[0]?.model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${os.loadavg()[0]?.toFixed(1)}`
  )
  const job = {
    left: at('list.csv'),
    right: at('register.csv'),
    out: at('links.csv'),
    memoryMb,
    temp: at('aside'),
    mostPairs: 200_000_000
  }
  const { model, ...done } = await linkApart(job, say)
  // Said before the counting, which takes as long again and may be cut off.
  say(JSON.stringify(done))
  const truth = new Map<string, string>()
  for await (const row of read('truth.csv')) truth.set(row.left_id, row.right_id)
  const counted = { linked: [0, 0], half: [0, 0] }
  for await (const row of read('links.csv')) {
    const right = truth.get(row.l_id) === row.r_id ? 1 : 0
    if (row.band === 'linked') counted.linked = [(counted.linked[0] ?? 0) + 1, (counted.linked[1] ?? 0) + right]
    if (Number(row.likely) >= 0.5) counted.half = [(counted.half[0] ?? 0) + 1, (counted.half[1] ?? 0) + right]
  }
  const f1 = ([links = 0, right = 0]: number[]) => (2 * right) / (links + truth.size)
  const figures = {
    ...done,
    truth_links: truth.size,
    auto_precision: (counted.linked[1] ?? 0) / (counted.linked[0] ?? 1),
    f1: f1(counted.half),
    exact_name_f1: f1(await byEqualNames(truth))
  }
  process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`)
}

async function byEqualNames(truth: ReadonlyMap<string, string>): Promise<number[]> {
  const names = new Map<string, string>()
  for await (const row of read('register.csv')) names.set(plain(row.name), row.id)
  let [taken, correct] = [0, 0]
  for await (const row of read('list.csv')) {
    const found = names.get(plain(row.name))
    if (!found) continue
    taken += 1
    if (truth.get(row.id) === found) correct += 1
  }
  return [taken, correct]
}

function plain(name: string) {
  return name
    .toUpperCase()
    .replace(/ (LIMITED|LTD|PLC|LLP)\.?$/, '')
    .replace(/[^A-Z0-9]/g, '')
}
