import { sql } from 'kysely'
import { type Ctx, demand, may, openTx } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listOffices } from '../../sector-offices/index.ts'

type Listed = { slug: string; title: string; what: string; opened: string; closed: string | null; cases: number }

/** The situations there are, the open ones first, each with its cases the reader may see. */
export async function listSituations(ctx: Ctx) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<Listed>`select s.slug, s.title, s.what, 
        (s.opened_at at time zone 'Europe/London')::date::text as opened,
        (s.closed_at at time zone 'Europe/London')::date::text as closed,
        (select count(*)::int from cases.situation_case g where g.situation_id = s.id) as cases
      from cases.situation s order by s.closed_at is not null, s.opened_at desc limit 100`.execute(openTx(tx).db)
    const offices = await listOffices(tx)
    return {
      situations: rows.map((row) => ({ ...row, when: whenOf(row), excerpt: cutAtWord(row.what) })),
      sectors: offices.map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector })),
      mayOpen: may(tx, 'situation.open')
    }
  })
}

const whenOf = ({ opened, closed }: Listed) =>
  closed ? `Closed on ${inWords(closed)}` : `Open since ${inWords(opened)}`
const inWords = (day: string) => dayInWords(new Date(`${day}T12:00:00Z`))

const SHOWN = 160
const cutAtWord = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')}…` : text)
