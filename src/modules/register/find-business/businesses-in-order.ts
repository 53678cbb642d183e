import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { type Cell, totalOf } from './cells.ts'
import type { FoundRow } from './found-row.ts'
import type { Place } from './place-in-list.ts'

type Asked = {
  /** The cells that the filters leave, with how many businesses each holds. */
  cells: readonly Cell[]
  /** All businesses on the register that the reader may see. */
  all: number
  /** SQL that holds of a business `b` that the filters of other modules allow. */
  allowed: RawBuilder<boolean> | undefined
  after: Place | undefined
  limit: number
}

/** Businesses in order of name, those that have ended after the others; read on from where the page before stopped. */
export async function businessesInOrder(ctx: Ctx, asked: Asked): Promise<FoundRow[]> {
  const { after, limit } = asked
  const rows: FoundRow[] = []
  for (const gone of [0, 1]) {
    if (after && (after.order[0] ?? 0) > gone) continue
    const from = after?.order[0] === gone ? after : undefined
    if (rows.length < limit) rows.push(...(await inOrder(ctx, { ...asked, limit: limit - rows.length }, gone, from)))
  }
  return rows
}

async function inOrder(ctx: Ctx, asked: Asked, gone: number, from: Place | undefined): Promise<FoundRow[]> {
  const cells = asked.cells.filter(({ live }) => live === (gone === 0))
  if (cells.length === 0) return []
  const rows = sql<FoundRow>`
    select b.id, b.name, l.squeezed as "sortedBy", b.number, b.postcode, b.district, b.town, b.primary_sector as sector, o.sector as "sectorName",
      case when b.archived_at is null then b.status else 'archived' end as status,
      case when b.archived_at is null then s.title else 'Archived' end as "statusTitle", s.live and b.archived_at is null as live,
      null as matched, array[${sql.lit(gone)}] as "order"
    from (${which(asked, cells, from)}) l join register.business b on b.id = l.business_id
      join register.status s on s.code = b.status left join sector_offices.office_summary o on o.sector_code = b.primary_sector
    order by l.squeezed collate "C", b.id`
  return askTogether(ctx, rows, {})
}

const SQUEEZED = sql`replace(b.folded, ' ', '') collate "C"`

function which({ allowed, all, limit }: Asked, cells: readonly Cell[], from: Place | undefined) {
  const ids = cells.map(({ cell }) => cell)
  const after = from ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  if (!allowed)
    return sql`select * from register.list_businesses(${ids}::bigint[], ${isQuickerAlongNames(cells, all)}, ${after.name}, ${after.id}::uuid, ${limit})`
  return sql`select b.id as business_id, ${SQUEEZED} as squeezed from register.business b
    where b.cell = any (${ids}::bigint[]) and ${allowed} and b.merged_into is null and (${SQUEEZED}, b.id) > (${after.name} collate "C", ${after.id}::uuid)
    order by 2, 1 limit ${limit}`
}

/** Along the names, one of every `all / these` is wanted; cell by cell, as many are read as there are cells. */
const isQuickerAlongNames = (cells: readonly Cell[], all: number) => all / Math.max(1, totalOf(cells)) < cells.length
