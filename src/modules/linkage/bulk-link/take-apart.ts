import type { DuckDBConnection } from '@duckdb/node-api'
import { namesWithin } from '../compare/names-within.ts'
import type { BulkLink } from './bulk-link.ts'
import { firstRow } from './first-row.ts'
import { quoted } from './sql-of-lists.ts'
import type { Stage } from './stages-timed.ts'
import { standardSql } from './standard-sql.ts'

const NAMED_TWICE = String.raw`(?i)(\(|formerly|previously|trading as|known as|part of|\baka\b|t/a|c/o)`

/** Reads both files and takes their records apart: leaves `raw` (side, rec, id) and what standard-sql.ts makes of it. */
export async function takeApart(db: DuckDBConnection, job: Pick<BulkLink, 'left' | 'right'>, stage: Stage = untimed) {
  await stage('read', () => readBoth(db, job))
  const counted = await firstRow(
    db,
    `select count(*) filter (side = 'l') as l, count(*) filter (side = 'r') as r from raw`
  )
  await stage('take apart', async () => {
    for (const statement of standardSql()) await db.run(statement)
    for (const statement of ONLY_IDS_KEPT) await db.run(statement)
  })
  return { left: counted.l ?? 0, right: counted.r ?? 0 }
}

/** What was read and half taken apart goes, so that what follows has the memory. */
const ONLY_IDS_KEPT = [
  'drop view written; drop table written_laid; drop view address; drop table address_laid',
  'drop table spelt; drop table weighed; drop table coded_place; drop table name_of',
  'create table kept as select side, rec, id from raw',
  'drop view raw; drop table raw_laid; alter table kept rename to raw'
]

const untimed: Stage = (_name, work) => work()

async function readBoth(db: DuckDBConnection, { left, right }: Pick<BulkLink, 'left' | 'right'>) {
  await db.run('create macro list_distinct_in_order(l) as list_filter(l, lambda x, i: list_position(l, x) = i)')
  const read = (
    side: string,
    file: string
  ) => `select '${side}' as side, id, coalesce(name, '') as name, coalesce(previous_names, '') as previous_names,
    coalesce(number, '') as number, coalesce(address, '') as address, coalesce(postcode, '') as postcode, coalesce(sic, '') as sic
    from read_csv(${quoted(file)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`
  // Numbered by where they came to lie: to count them off would keep all but one processor waiting.
  await db.run(`create table raw_laid as ${read('l', left)} union all ${read('r', right)}`)
  await db.run('create view raw as select (rowid + 1)::int as rec, * from raw_laid')
  await db.run(`create table name_of as select side, rec, (row_number() over (partition by side, rec order by position) - 1)::int as alias, text from (
      select side, rec, 0 as position, name as text from raw
      union all select side, rec, p.position, p.text from raw, lateral (
        select unnest(string_split(previous_names, '|')) as text, generate_subscripts(string_split(previous_names, '|'), 1) as position) p
      where previous_names <> '') where trim(text) <> '' or position = 0`)
  await addNamesWithin(db)
}

/** Names within names are few, so they are found by the program itself and put in beside the others. */
async function addNamesWithin(db: DuckDBConnection) {
  const found = await db.runAndReadAll(
    `select side, rec, text from name_of where regexp_matches(text, ${quoted(NAMED_TWICE)}) order by side, rec, alias`
  )
  await db.run('create table within (side varchar, rec int, nth int, text varchar)')
  const appender = await db.createAppender('within')
  let nth = 0
  for (const [side, rec, text] of found.getRows()) {
    for (const name of namesWithin(String(text))) {
      appender.appendVarchar(String(side))
      appender.appendInteger(Number(rec))
      appender.appendInteger(nth++)
      appender.appendVarchar(name)
      appender.endRow()
    }
  }
  appender.closeSync()
  await db.run(`insert into name_of select w.side, w.rec, (m.most + row_number() over (partition by w.side, w.rec order by w.nth))::int, w.text
    from within w join (select side, rec, max(alias) as most from name_of group by side, rec) m using (side, rec)
    where not exists (select 1 from name_of n where n.side = w.side and n.rec = w.rec and n.text = w.text)`)
}
