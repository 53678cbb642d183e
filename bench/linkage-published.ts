import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse'
import { importList, makeLinks, openTable } from '../src/modules/linkage/index.ts'
import { importCompaniesHouse } from '../src/modules/register/index.ts'
import { systemActor } from '../src/platform/auth/system-actor.ts'
import { NO_REACTIONS } from '../src/platform/ctx.ts'
import { type Engine, withSession } from '../src/platform/db/engine.ts'
import { freshDatabase } from '../test/support/database.ts'
import { generateRegister } from './companies-house-generate.ts'
import { generateLists, leftOut } from './linkage-generate.ts'

/**
 * A department's list as a file, brought in, linked to a register in PostgreSQL, weights learned on the way, and published there:
 * `TEST_DATABASE_URL=postgres://… linkage-published.ts [REGISTER_ROWS] [LIST_ROWS] [MEMORY_MB] [FOLDER]`. What is published is
 * held against the truth, and publishing against a bare COPY of as many links. FOLDER keeps the files, so that they are made once.
 */
const [registerRows = 1_000_000, listRows = 1_000_000, memoryMb = 1600] = process.argv.slice(2, 5).map(Number)
const kept = process.argv[5]
const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'bench-published-'))
const say = (words: string) => void process.stderr.write(`  ${words}\n`)
const at = (file: string) => path.join(folder, file)
const since = (begun: number) => Number(((performance.now() - begun) / 1000).toFixed(1))

if (!fs.existsSync(at('truth.csv'))) {
  fs.mkdirSync(folder, { recursive: true })
  await generateRegister(at('companies.csv'), registerRows + leftOut(listRows), 3)
  await generateLists(at('companies.csv'), folder, listRows, 5)
  fs.rmSync(at('companies.csv'))
}
const engine = await freshDatabase()
try {
  process.stdout.write(`${JSON.stringify(await measure(engine), null, 1)}\n`)
} finally {
  await engine.close()
  if (!kept) fs.rmSync(folder, { recursive: true })
}

async function measure(held: Engine) {
  say(`${os.cpus().length} × ${os.cpus()[0]?.model}, load ${os.loadavg()[0]?.toFixed(1)}, ${held.kind}`)
  const actor = systemActor('bench', ['register.import', 'linkage.link', 'linkage.see'])
  const ctx = { engine: held, actor, now: () => new Date(), reactions: NO_REACTIONS }
  const chunks = fs.createReadStream(at('companies-held.csv'), { highWaterMark: 65_536 })
  const register = await importCompaniesHouse(ctx, { chunks }, { fileName: 'BasicCompanyData-2026-11-01.csv' }, say)
  const begun = performance.now()
  const list = await importList(ctx, 'bench', 'list.csv', await openTable(at('list.csv')))
  const broughtIn = since(begun)
  const [done] = await makeLinks(ctx, { memoryMb }, say)
  const whole = since(begun)
  const peakOfProgram = Math.round(process.resourceUsage().maxRSS / 1024)
  return {
    register_rows: register.rows,
    list_rows: list.rows,
    bring_in_seconds: broughtIn,
    link_and_publish_seconds: done?.seconds,
    file_to_published_seconds: whole,
    ...done,
    program_peak_mb: peakOfProgram,
    ...(await heldAgainstTruth(held)),
    bare_copy_of_links_seconds: await bareCopy(held)
  }
}

async function heldAgainstTruth(held: Engine) {
  const truth = new Map<string, string>()
  for await (const row of fs.createReadStream(at('truth.csv')).pipe(parse({ columns: true })))
    truth.set(row.left_id, row.right_id)
  const { rows } = await withSession(held, (session) =>
    session.query<{ row_ref: string; number: string }>(
      "select r.row_ref, b.number from linkage.link k join linkage.list_record r on r.id = k.record_id join register.business b on b.id = k.business_id where k.band = 'linked'"
    )
  )
  const right = rows.filter(({ row_ref, number }) => truth.get(row_ref) === number).length
  return { published_links: rows.length, published_precision: right / rows.length }
}

async function bareCopy(held: Engine): Promise<number> {
  const file = at('bare.csv')
  return withSession(held, async (session) => {
    await session.copyOut('select * from linkage.link', fs.createWriteStream(file))
    await session.exec('create table public.bare (like linkage.link)')
    const begun = performance.now()
    await session.copyIn('copy public.bare from stdin (format csv)', fs.createReadStream(file))
    return since(begun)
  })
}
