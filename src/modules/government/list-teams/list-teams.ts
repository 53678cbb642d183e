import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'

export type ListedTeam = {
  id: string
  slug: string
  name: string
  kind: string
  kindTitle: string
  bodySlug: string
  body: string
  publicEmail: string | null
  publicPhone: string | null
  validFrom: string
  validTo: string | null
  members: number
  supervisors: string[]
}

/** Every team, those that ended last, with how many people are in it today and who supervises them. */
export async function listTeams(ctx: Ctx): Promise<ListedTeam[]> {
  demand(ctx, 'official.read')
  const today = londonDay(ctx.now())
  const found = await inTransaction(ctx, (tx) =>
    sql<ListedTeam>`select t.id, t.slug, t.name, t.kind, k.title as "kindTitle", b.slug as "bodySlug", b.name as body,
        t.public_email as "publicEmail", t.public_phone as "publicPhone", t.valid_from as "validFrom", t.valid_to as "validTo",
        count(o.id)::int as members, coalesce(json_agg(o.name order by o.name) filter (where m.supervisor), '[]') as supervisors
      from government.team t join government.team_kind k on k.code = t.kind join government.body b on b.id = t.body_id
        left join government.team_member m on m.team_id = t.id and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
        left join government.official o on o.id = m.official_id and (o.active_to is null or o.active_to >= ${today})
      group by t.id, k.code, b.id order by (t.valid_to is not null), t.name, t.id`.execute(openTx(tx).db)
  )
  return found.rows
}
