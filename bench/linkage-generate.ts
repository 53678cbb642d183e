import { once } from 'node:events'
import fs from 'node:fs'
import readline from 'node:readline'
import { finished } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { seeded } from './companies-house/seeded.ts'

/** What a department's list does to a register row; shares as measured on real lists, see reference in README. */
const ON_LIST_OF_NOBODY = 0.25

type Row = {
  id: string
  name: string
  previous: string
  number: string
  address: string
  postcode: string
  sic: string
}

/**
 * From a register in the genuine layout, four files: the register and a department's list of `rows` records in the columns
 * that linking takes, the truth, and the register as it is held, in the genuine layout again. Give it a register longer by `leftOut(rows)` than is wanted. A quarter of the list is on no register; of the rest a third is at another address,
 * names have slips, lost, added and swapped words, and under half know their number.
 */
export const leftOut = (rows: number) => Math.round(rows * ON_LIST_OF_NOBODY)

export async function generateLists(registerFile: string, folder: string, rows: number, seed = 1): Promise<void> {
  const random = seeded(seed)
  const out = ['register', 'list', 'truth', 'companies-held'].map((name) =>
    fs.createWriteStream(`${folder}/${name}.csv`, { highWaterMark: 1 << 20 })
  )
  const [register, list, truth, held] = out
  if (!register || !list || !truth || !held) return
  const header = 'id,name,previous_names,number,address,postcode,sic\n'
  register.write(header)
  list.write(header)
  truth.write('left_id,right_id\n')
  const firstLine = await headerOf(registerFile)
  const kept: Row[] = []
  let made = 0
  for await (const { record, raw } of fs
    .createReadStream(registerFile)
    .pipe(parse({ columns: (names: string[]) => names.map((one) => one.trim()), relax_quotes: true, raw: true }))) {
    if (made === 0 && kept.length === 0) held.write(firstLine)
    const row = rowOf(record)
    if (kept.length < 5000) kept.push(row)
    const stays = made >= rows || random() >= ON_LIST_OF_NOBODY
    if (stays && !register.write(line(row))) await once(register, 'drain')
    if (stays && !held.write(raw)) await once(held, 'drain')
    if (made >= rows) continue
    const other = kept[Math.floor(random() * kept.length)] ?? row
    const id = `c${made++}`
    if (!list.write(line({ ...written(row, other, random), id }))) await once(list, 'drain')
    if (stays) truth.write(`${id},${row.id}\n`)
  }
  for (const file of out) file.end()
  for (const file of out) await finished(file)
}

async function headerOf(file: string): Promise<string> {
  for await (const first of readline.createInterface({ input: fs.createReadStream(file) })) return `${first}\n`
  return ''
}

function rowOf(cells: Record<string, string>): Row {
  const previous = Array.from({ length: 10 }, (_, at) => cells[`PreviousName_${at + 1}.CompanyName`] ?? '').filter(
    Boolean
  )
  return {
    id: cells.CompanyNumber ?? '',
    name: cells.CompanyName ?? '',
    previous: previous.join('|'),
    number: cells.CompanyNumber ?? '',
    address: [cells['RegAddress.AddressLine1'], cells['RegAddress.PostTown']].filter(Boolean).join(' '),
    postcode: cells['RegAddress.PostCode'] ?? '',
    sic: ['1', '2', '3', '4']
      .map((at) => (cells[`SICCode.SicText_${at}`] ?? '').slice(0, 5))
      .filter(Boolean)
      .join(' ')
  }
}

function written(row: Row, other: Row, random: () => number): Row {
  const at = random() < 0.3 ? other : row
  const number =
    random() >= 0.45
      ? ''
      : random() < 0.02
        ? other.number
        : random() < 0.23
          ? row.number.replace(/^0+/, '')
          : row.number
  return {
    ...row,
    previous: '',
    number,
    name: misspelt(row.name, random),
    address: at.address,
    postcode: random() < 0.08 ? '' : random() < 0.04 ? slip(at.postcode, random) : at.postcode,
    sic: random() < 0.5 ? row.sic : ''
  }
}

function misspelt(name: string, random: () => number): string {
  const words = name.split(' ')
  const kind = random()
  if (kind < 0.16) return slip(name, random)
  if (kind < 0.22 && words.length > 2) return words.filter((_, at) => at !== 1).join(' ')
  if (kind < 0.25) return [...words.slice(1), words[0]].join(' ')
  if (kind < 0.29) return `${name} UK`
  if (kind < 0.31) return name.replace(' ', '')
  return kind < 0.5 ? name.replace(/ (LIMITED|LTD)\.?$/i, '') : name
}

function slip(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length)
  return random() < 0.5 ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}E${text.slice(at + 1)}`
}

const line = (row: Row) =>
  `${Object.values(row)
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\n`
