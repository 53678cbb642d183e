import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse'
import { linkApart } from '../src/modules/linkage/make-links/link-apart.ts'
import { generateRegister } from './companies-house-generate.ts'
import { generateLists } from './linkage-generate.ts'

/**
 * Links a generated list to a generated register, from two CSV files to decided links, weights learned on the way, in the
 * process `link run` starts: `linkage.ts [REGISTER_ROWS] [LIST_ROWS] [MEMORY_MB]`. Beside it, in the same run, equality of names.
 */
const [registerRows = 1_000_000, listRows = 1_000_000, memoryMb = 2500] = process.argv.slice(2).map(Number)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-linkage-'))
const say = (words: string) => void process.stderr.write(`${words}\n`)
const read = (file: string) => fs.createReadStream(path.join(folder, file)).pipe(parse({ columns: true }))

say(
  `${os.cpus().length} × ${os.cpus()[0]?.model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${os.loadavg()[0]?.toFixed(1)}`
)
await generateRegister(path.join(folder, 'companies.csv'), registerRows, 3)
await generateLists(path.join(folder, 'companies.csv'), folder, listRows, 5)
const at = (file: string) => path.join(folder, file)
const job = {
  left: at('list.csv'),
  right: at('register.csv'),
  out: at('links.csv'),
  memoryMb,
  temp: at('aside'),
  mostPairs: 200_000_000
}
const { model, ...done } = await linkApart(job, say)

const truth = new Map<string, string>()
for await (const row of read('truth.csv')) truth.set(row.left_id, row.right_id)
const counted = { linked: [0, 0], half: [0, 0] }
for await (const row of read('links.csv')) {
  const right = truth.get(row.l_id) === row.r_id ? 1 : 0
  if (row.band === 'linked') counted.linked = [(counted.linked[0] ?? 0) + 1, (counted.linked[1] ?? 0) + right]
  if (Number(row.likely) >= 0.5) counted.half = [(counted.half[0] ?? 0) + 1, (counted.half[1] ?? 0) + right]
}
const names = new Map<string, string>()
const plain = (name: string) =>
  name
    .toUpperCase()
    .replace(/ (LIMITED|LTD|PLC|LLP)\.?$/, '')
    .replace(/[^A-Z0-9]/g, '')
for await (const row of read('register.csv')) names.set(plain(row.name), row.id)
let [taken, correct] = [0, 0]
for await (const row of read('list.csv')) {
  const found = names.get(plain(row.name))
  if (!found) continue
  taken += 1
  if (truth.get(row.id) === found) correct += 1
}
const f1 = ([links = 0, right = 0]: number[]) => (2 * right) / (links + truth.size)
process.stdout.write(
  `${JSON.stringify({ ...done, truth_links: truth.size, auto_precision: (counted.linked[1] ?? 0) / (counted.linked[0] ?? 1), f1: f1(counted.half), exact_name_f1: f1([taken, correct]) }, null, 1)}\n`
)
fs.rmSync(folder, { recursive: true })
