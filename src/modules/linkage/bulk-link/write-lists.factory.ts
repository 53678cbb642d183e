import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type Wanted = { rows: number; moved: number; seed: number }

const FIRST =
  'harbour,tern,copper,northwick,amber,kestrel,willow,granite,marlow,juniper,falcon,bramble,cobalt,heron,saffron,thistle,quartz,otter,linden,raven'.split(
    ','
  )
const SECOND = 'vale,bridge,moor,field,gate,wick,ton,stead,ford,croft,dale,mere,wold,hurst,combe,leigh'.split(',')
const TRADE =
  'bakery,joinery,optics,brewing,engineering,systems,foods,media,care,energy,plastics,textiles,logistics,design,robotics,labs'.split(
    ','
  )

/**
 * A register and a department's list of it as files: no numbers, a quarter on no register, names with slips and lost words, and
 * `moved` of them at another address. Record L7 of the list speaks of R7 of the register.
 */
export function writeLists({ rows, moved, seed }: Wanted) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'two-lists-'))
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const pick = <T>(from: readonly T[], or: T): T => from[Math.floor(random() * from.length)] ?? or
  const postcode = () =>
    `${pick(['LS', 'M', 'EH', 'CF', 'B', 'NE'], 'LS')}${1 + Math.floor(random() * 30)} ${1 + Math.floor(random() * 9)}${pick(['AA', 'BD', 'EF', 'GH', 'JL'], 'AA')}`
  const name = () =>
    `${pick(FIRST, '')}${pick(SECOND, '')} ${random() < 0.5 ? `${pick(FIRST, '')} ` : `${pick(SECOND, '')}${pick(FIRST, '')} `}${pick(TRADE, '')}`
  const register: string[] = []
  const list: string[] = []
  let links = 0
  for (let at = 0; at < rows; at += 1) {
    const [own, code, sic] = [name(), postcode(), pick(['10710', '62012', '25110', '46900'], '10710')]
    const there = random() >= 0.25
    if (there) register.push(`R${at},${own} limited,,,${1 + (at % 90)} mill lane,${code},${sic}`)
    if (there) links += 1
    const away = random() < moved
    list.push(
      `L${at},${slipped(own, random)},,,${away ? `${2 + (at % 70)} king street` : `${1 + (at % 90)} mill lane`},${away ? postcode() : code},${random() < 0.5 ? sic : ''}`
    )
  }
  const write = (file: string, lines: readonly string[]) => {
    const to = path.join(folder, file)
    fs.writeFileSync(to, `id,name,previous_names,number,address,postcode,sic\n${lines.join('\n')}\n`)
    return to
  }
  return {
    ...{ left: write('left.csv', list), right: write('right.csv', register), links },
    remove: () => fs.rmSync(folder, { recursive: true, force: true })
  }
}

function slipped(name: string, random: () => number): string {
  const kind = random()
  const at = 1 + Math.floor(random() * (name.length - 2))
  if (kind < 0.2) return name.slice(0, at) + name.slice(at + 1)
  if (kind < 0.3) return name.split(' ').slice(0, -1).join(' ')
  return kind < 0.5 ? `${name} ltd` : name
}
