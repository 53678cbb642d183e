import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../../../platform/ctx.ts'
import { shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import { contributeSearchable, type FoundRecord, type KeptSearch } from '../../accounts/index.ts'
import { logReading } from '../../government/index.ts'
import { engagementHref, engagementsHref } from '../links.ts'
import { ListAsked } from './list-asked.ts'
import { searchInWords } from './search-in-words.ts'
import { inOrder, whichEngagements } from './which-engagements.ts'

/** Lets a search of engagements be kept on the saved lists, beside those of businesses. */
export const keepSearchesOfEngagements = () =>
  contributeSearchable({
    ...{ at: engagementsHref(), one: 'engagement', many: 'engagements' },
    words: (asked) => searchInWords(ListAsked.parse(Object.fromEntries(asked))),
    find: findAll
  })

type Row = {
  list: string
  id: string
  title: string
  form: string
  startsAt: Date
  owner: string
  marking: string
  changedAt: Date | null
}

const OF_A_SEARCH = 100
/** What of its story counts as a change. A note may be its author's alone, so notes do not. */
const CHANGES = [
  'moved',
  'owner-changed',
  'topic-added',
  'cancelled',
  'corrected',
  'held',
  'joined',
  'marking-changed',
  'file-kept'
].map((name) => `engagement.${name}`)

async function findAll(ctx: Ctx, kept: readonly KeptSearch[], showing: boolean): Promise<Map<string, FoundRecord[]>> {
  const found = new Map<string, FoundRecord[]>()
  if (!may(ctx, 'engagement.read')) return found
  for (const { list, ...row } of await rowsOf(ctx, kept)) {
    if (showing) await logReading(ctx, { kind: 'engagement', id: row.id, marking: row.marking })
    found.set(list, [...(found.get(list) ?? []), asRecord(row)])
  }
  return found
}

async function rowsOf(ctx: Ctx, kept: readonly KeptSearch[]) {
  const found = kept.map((one) => sql`(${foundBy(ctx, one)})`)
  const { rows } = await sql<Row>`select f.*, (select max(v.at) from platform.audit_event v
      where v.subject_id = f.id::text and v.event = any (${CHANGES}::text[]) and v.actor_id <> ${ctx.actor.id}) as "changedAt"
    from (${sql.join(found, sql` union all `)}) f order by f.list, f.place`.execute(openTx(ctx).db)
  return rows
}

function foundBy(ctx: Ctx, { id, asked }: KeptSearch) {
  const said = ListAsked.parse(Object.fromEntries(asked))
  return sql`select ${id}::text as list, e.id, e.title, e.form_title as form, e.starts_at as "startsAt", e.owner_name as owner, e.marking,
      row_number() over (order by ${inOrder(said.view)})::int as place
    from engagements.engagement_summary e where ${whichEngagements(ctx, said)} order by ${inOrder(said.view)} limit ${OF_A_SEARCH}`
}

const asRecord = (row: Omit<Row, 'list'>): FoundRecord => ({
  ...{ id: row.id, name: row.title, href: engagementHref(row.id), marking: row.marking, changedAt: row.changedAt },
  when: `${shortDayInWords(row.startsAt)}, ${timeInWords(row.startsAt)}`,
  about: `${row.form}, ${row.owner}`
})
