import { once } from 'node:events'
import fs from 'node:fs'
import { finished } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

const IN_ONE_GO = 20_000
const HEADER = 'id,name,previous_names,number,address,postcode,sic\n'

type OutRow = {
  id: string
  name: string
  previous_names: string[] | null
  number: string | null
  address: string | null
  postcode: string | null
  sic: string[] | null
}

/** Writes the register, and a list, as the files that linking takes; page by page, in constant memory. */
export async function writeOut(ctx: Ctx, listId: string, folder: string): Promise<{ left: string; right: string }> {
  const left = `${folder}/list.csv`
  const right = `${folder}/register.csv`
  await writePages(
    ctx,
    left,
    (after) => sql<OutRow>`select id, name, previous_names, number, address, postcode, sic from linkage.list_record
    where list_id = ${listId} and not gone and id > ${after} order by id limit ${IN_ONE_GO}`
  )
  await writePages(
    ctx,
    right,
    (after) => sql<OutRow>`select id, name, other_names as previous_names, number,
    concat_ws(' ', array_to_string(address_lines, ' '), town) as address, postcode, sic_codes as sic
    from register.business_to_match where merged_into is null and id > ${after} order by id limit ${IN_ONE_GO}`
  )
  return { left, right }
}

async function writePages(ctx: Ctx, file: string, page: (after: string) => RawBuilder<OutRow>) {
  const out = fs.createWriteStream(file)
  out.write(HEADER)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await page(after).execute(openTx(ctx).db)
    if (!out.write(rows.map(lineOf).join(''))) await once(out, 'drain')
    after = rows.at(-1)?.id ?? after
    if (rows.length < IN_ONE_GO) break
  }
  out.end()
  await finished(out)
}

const lineOf = (row: OutRow) =>
  `${[row.id, row.name, (row.previous_names ?? []).join('|'), row.number ?? '', row.address ?? '', row.postcode ?? '', (row.sic ?? []).join(' ')].map(cell).join(',')}\n`

const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
