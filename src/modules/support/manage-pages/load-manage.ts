import { type Ctx, demand, may, tables } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { rulesOf } from '../scheme/rules-of.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'
import type { SupportTables } from '../tables.ts'

/** One scheme for its editors: what the public sees, what is under way, every version and who made it, and schemes like it. */
export async function loadManage(ctx: Ctx, slug: string) {
  demand(ctx, 'scheme.edit')
  return inTransaction(ctx, (tx) => loadManageWithin(tx, slug))
}

async function loadManageWithin(tx: Ctx, slug: string) {
  const scheme = await findScheme(tx, slug)
  const db = tables<SupportTables>(tx)
  const rows = await db
    .selectFrom('support.scheme_version')
    .selectAll()
    .where('scheme_id', '=', scheme.id)
    .orderBy('number', 'desc')
    .execute()
  const current = rows.find(({ state }) => ['draft', 'in-review', 'approved'].includes(state))
  const content = current ? SchemeContent.parse(current.content) : scheme.content
  const similar = await similarPast(tx, scheme.id, scheme.title)
  return {
    scheme,
    content,
    demands: rulesOf(content),
    underWay: current,
    similar,
    versions: rows.map((row) => ({
      number: row.number,
      state: row.state,
      why: row.why,
      by: row.edited_by_name,
      when: momentForPage(row.edited_at),
      reviewer: row.reviewed_by_name,
      words: row.review_words,
      changes: changesBetween(SchemeContent.parse(row.content), scheme.content)
    })),
    may: {
      send: current?.state === 'draft',
      edit: !current || current.state === 'draft',
      decide: current?.state === 'in-review' && may(tx, 'scheme.review') && current.edited_by !== tx.actor.id,
      withdraw: scheme.state === 'published' && may(tx, 'scheme.review'),
      check: scheme.state === 'published' && !scheme.historic
    }
  }
}

/** What was tried before under a name like it, with how it was judged: to look at before making another. */
async function similarPast(ctx: Ctx, id: string, title: string) {
  const rows = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('id', '<>', id)
    .where('state', '=', 'published')
    .where((eb) => eb(eb.fn<number>('similarity', ['title', eb.val(title)]), '>', 0.3))
    .orderBy((eb) => eb.fn<number>('similarity', ['title', eb.val(title)]), 'desc')
    .limit(6)
    .select(['slug', 'title', 'historic', 'last_checked_on', 'content'])
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, evidence: SchemeContent.parse(content).evidence }))
}

const NAMES: Readonly<Partial<Record<keyof SchemeContent, string>>> = {
  title: 'title',
  summary: 'summary',
  gives: 'what it gives',
  costs: 'costs',
  amount: 'amount',
  opensOn: 'first day',
  closesOn: 'last day',
  nations: 'nations',
  regions: 'regions',
  sectors: 'sectors',
  stages: 'stages',
  forms: 'legal forms',
  employees: 'size',
  years: 'age',
  rules: 'rules',
  links: 'links',
  evidence: 'evidence',
  lastCheckedOn: 'last checked'
}

/** Which parts of a version differ from what is published, by name. */
const changesBetween = (version: SchemeContent, published: SchemeContent): string[] =>
  Object.entries(NAMES)
    .filter(([field]) => JSON.stringify(partOf(version, field)) !== JSON.stringify(partOf(published, field)))
    .map(([, name]) => name)

const partOf = (content: SchemeContent, field: string): unknown =>
  Object.entries(content).find(([name]) => name === field)?.[1]

export type ManageShown = Awaited<ReturnType<typeof loadManage>>
