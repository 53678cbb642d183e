import fs from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

const HEADER = 'id,name,previous_names,number,address,postcode,sic\n'

/** Writes the register, and a list, as the files that linking takes; in constant memory. */
export async function writeOut(ctx: Ctx, listId: string, folder: string): Promise<{ left: string; right: string }> {
  const left = `${folder}/list.csv`
  const right = `${folder}/register.csv`
  await write(
    ctx,
    left,
    sql`select id, name, array_to_string(previous_names, '|') as names, number, address, postcode, array_to_string(sic, ' ') as sic
      from linkage.list_record where list_id = ${sql.lit(listId)} and not gone`
  )
  await write(
    ctx,
    right,
    sql`select b.id, b.name, array_to_string(n.names, '|') as names, b.number,
      concat_ws(' ', array_to_string(b.address_lines, ' '), b.town) as address, b.postcode, array_to_string(b.sic_codes, ' ') as sic
      from register.business_to_match b left join register.names_to_match n on n.business_id = b.id where b.merged_into is null`
  )
  return { left, right }
}

async function write(ctx: Ctx, file: string, select: RawBuilder<unknown>) {
  const { session, db } = openTx(ctx)
  fs.writeFileSync(file, HEADER)
  await session.copyOut(select.compile(db).sql, fs.createWriteStream(file, { flags: 'a' }))
}
