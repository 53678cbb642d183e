import { importList, makeLinks, mergeBusinesses, setApart } from '../../src/modules/linkage/index.ts'
import { addContact, addSite, findBusinesses, recordBusiness } from '../../src/modules/register/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

const LINKER = systemActor('demonstration', ['linkage.link', 'business.find'])
const STEWARD = systemActor('demonstration', ['business.merge', 'business.record', 'business.change', 'contact.keep'])
/** Enough words to meet a few hundred businesses; what they find is open register facts. */
const WORDS = [
  'limited',
  'engineering',
  'systems',
  'energy',
  'bakery',
  'laboratories',
  'media',
  'foods',
  'care',
  'defence',
  'finance'
]

type Row = [id: string, name: string, number: string, postcode: string]

/** Two departments' lists: invented records written the way officials write, of real businesses on the register. */
export async function seedDemoLists(ctx: Ctx, progress: (words: string) => void): Promise<void> {
  const linking = { ...ctx, actor: LINKER }
  const found = new Map<string, Row>()
  for (const q of WORDS) {
    const { items } = await findBusinesses(linking, { q })
    for (const { id, name, number, postcode } of items) found.set(id, ['', name, number ?? '', postcode ?? ''])
  }
  const rows = [...found.values()]
  if (rows.length < 10) return
  progress('Lists of two departments, linked to businesses')
  const lists = [
    ['Export support customers', rows.filter((_, at) => at % 3 !== 0).map((row, at) => asWritten(row, at, 'EX'))],
    ['Innovation grant holders', rows.filter((_, at) => at % 2 === 0).map((row, at) => asWritten(row, at + 1, 'IG'))]
  ] as const
  for (const [name, written] of lists)
    await importList(linking, name, 'invented for the demonstration', {
      columns: ['id', 'name', 'number', 'postcode'],
      rows: [...written, ...STRANGERS]
    })
  await makeLinks(linking, { memoryMb: 600 }, () => {})
  await mergeDuplicates({ ...ctx, actor: STEWARD }, [...found.entries()])
}

/** Records that officials typed beside those of the register: two are merged with them, one is set apart, one waits to be noticed. */
async function mergeDuplicates(ctx: Ctx, found: [id: string, row: Row][]) {
  for (const [at, [id, [, name, , postcode]]] of found.slice(0, 4).entries()) {
    const typed = title(name.replace(/ (LIMITED|LTD|PLC|LLP)\.?$/i, ''))
    const twin = await recordBusiness(ctx, {
      ...{ name: at === 2 ? `${typed} of Whitby` : typed, kind: 'company', notADuplicate: true },
      ...(postcode && at !== 2 ? { postcode } : {})
    })
    await addContact(ctx, twin.id, {
      name: PEOPLE[at] ?? 'Ines Wren',
      role: 'Finance director',
      email: `finance${at}@example.com`
    })
    if (postcode) await addSite(ctx, twin.id, { kind: 'warehouse', name: 'Old depot', postcode })
    if (at < 2)
      await mergeBusinesses(ctx, id, {
        otherId: twin.id,
        reason: 'Same people and telephone; typed in before the register was brought in'
      })
    if (at === 2)
      await setApart(ctx, id, {
        otherId: twin.id,
        reason: 'A family firm of the same name; they told us so by telephone'
      })
  }
}

const PEOPLE = ['Marigold Tern', 'Osric Pell', 'Juno Thackray', 'Bertram Quayle']

const STRANGERS: string[][] = [
  ['N1', 'Wren & Daughters Umbrella Repair', '', 'PL1 2AA'],
  ['N2', 'Quiet Kettle Trading Co', '', ''],
  ['N3', 'The Left Handed Tool Shop', '', 'YO1 7HH']
]

/** As an official might have typed it: without the legal form, with a slip, without the number, at another address. */
function asWritten([, name, number, postcode]: Row, at: number, tag: string): string[] {
  const plain = name.replace(/ (LIMITED|LTD|PLC|LLP)\.?$/i, '')
  const written = [name, plain, title(plain), slipped(name, at), `${title(plain)} (UK)`, title(name)][at % 6] ?? name
  return [`${tag}${1000 + at}`, written, at % 3 === 0 ? number.replace(/^0+/, '') : '', at % 4 === 0 ? '' : postcode]
}

const title = (text: string) => text.toLowerCase().replace(/\b\w/g, (letter) => letter.toUpperCase())
const slipped = (text: string, at: number) => {
  const where = 2 + (at % Math.max(1, text.length - 4))
  return text.slice(0, where) + text.slice(where + 1)
}
