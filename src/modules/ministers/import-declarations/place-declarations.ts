import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'
import type { RefusedRow } from './import-declarations.schema.ts'
import type { ReadDeclaration } from './read-declarations.ts'

/** A declaration with the department it belongs to. `again`: which of several alike it is, so that each is kept. */
export type Placed = Omit<ReadDeclaration, 'on'> & {
  on: string
  bodyId: string
  personId: string | null
  again: number
}

/** Says whose department each declaration is of: as the row says, as told for the file, or by the post its minister held that day. */
export async function placeDeclarations(ctx: Ctx, rows: readonly ReadDeclaration[], asked: string | undefined) {
  const bodies = await bodiesOf(ctx)
  const posts = await postsOf(ctx)
  const placed: Placed[] = []
  const refused: RefusedRow[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const { on } = row
    const said = row.department ?? asked
    const post = on
      ? posts.find((one) => isCalled(one.minister, row.holder) && one.from_on <= on && (!one.to_on || on < one.to_on))
      : undefined
    const named =
      said && bodies.find(({ name, short_name, slug }) => [name, short_name, slug].some((one) => same(one, said)))
    const body = named ? named.id : post?.body_id
    if (!on) refused.push(refuse(row, 'date', '', 'a nil return needs a date to know its quarter by'))
    else if (!body) refused.push(refuse(row, 'department', said ?? row.holder, whyNot(said)))
    else {
      const key = JSON.stringify([body, row.holder, on, row.parts])
      const again = seen.get(key) ?? 0
      seen.set(key, again + 1)
      placed.push({ ...row, on, bodyId: body, personId: post?.person_id ?? null, again })
    }
  }
  return { placed, refused }
}

const whyNot = (said: string | undefined) =>
  said
    ? 'no department is called so, and nobody of this name held a post on that day'
    : 'no department is named, and nobody of this name held a post on that day'

const refuse = ({ line }: ReadDeclaration, column: string, text: string, reason: string): RefusedRow => ({
  line,
  column,
  text,
  reason
})

const bodiesOf = (ctx: Ctx) =>
  tables<MinisterTables>(ctx)
    .selectFrom('government.body_summary')
    .select(['id', 'slug', 'name', 'short_name'])
    .execute()

const postsOf = (ctx: Ctx) =>
  tables<MinisterTables>(ctx)
    .selectFrom('government.appointment_on_day')
    .select(['minister', 'person_id', 'body_id', 'from_on', 'to_on'])
    .where('from_on', '>=', '2009-01-01')
    .execute()

/** A peer is often called without the place of the title: Lord Vallance is Lord Vallance of Balham. */
const isCalled = (full: string, said: string) =>
  same(full, said) || (/^(lord|baroness) /i.test(said) && folded(full).startsWith(`${folded(said)}of`))

const same = (one: string, other: string) => folded(one) === folded(other)

/** Without titles, signs and blanks: “Rt Hon Nick Thomas- Symonds MP” is Nick Thomas-Symonds. */
const folded = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/^(the )?(rt\.? hon\.? )?(sir |dame )?/, '')
    .replace(/\b(kbe|kcb|mp|kc|obe|cbe)\b/g, '')
    .replace(/[^a-z]+/g, '')
