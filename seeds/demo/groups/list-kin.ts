import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'

export type Kin = { id: string; name: string; family: string }

/** Large employers whose name begins with one of these, a family at a time: the one with an account first, then whichever looks like the head. */
export async function listKin(ctx: Ctx, families: readonly string[]): Promise<Kin[]> {
  const names = JSON.stringify(families)
  const { rows } = await sql<Kin>`select id, name, family from (
      select b.id, b.name, f.family, row_number() over (partition by f.family order by
        exists (select from accounts.account_summary a where a.business_id = b.id and a.status <> 'ended') desc,
        b.name ~* '\\m(plc|group|holdings)\\M' desc, b.employee_band = '20000-plus' desc, b.employee_band = '5000-19999' desc, b.name) as place
      from jsonb_array_elements_text(${names}::jsonb) as f(family)
        join register.business_summary b on upper(b.name) like f.family || ' %' and b.live and b.employee_band is not null
          and b.name not like '%MOTOR CARS%') kin
    where place <= 9 order by family, place`.execute(openTx(ctx).db)
  return rows
}
