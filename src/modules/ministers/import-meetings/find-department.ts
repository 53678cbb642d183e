import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { MinisterTables } from '../tables.ts'
import type { NamedMinister } from './name-ministers.ts'

type Clues = {
  asked: string | undefined
  file: string
  titles: readonly string[]
  ministers: readonly (NamedMinister | undefined)[]
}

/** Whose file it is: as told to us, by its titles, by the posts its ministers held, or by an abbreviation in its name. */
export async function findDepartment(
  ctx: Ctx,
  clues: Clues
): Promise<{ id: string | null; department: string | null }> {
  const bodies = await tables<MinisterTables>(ctx)
    .selectFrom('government.body_summary')
    .select(['id', 'slug', 'name', 'short_name'])
    .where('kind', 'in', ['ministerial-department', 'former-department', 'executive-office'])
    .execute()
  const named = (words: string) => bodies.find((body) => ` ${folded(words)} `.includes(` ${folded(body.name)} `))
  const { asked } = clues
  if (asked) {
    const wanted = folded(asked)
    const found = bodies.find(({ slug, name, short_name }) =>
      [slug, name, short_name].some((one) => folded(one) === wanted)
    )
    if (!found && bodies.length > 0)
      throw new RuleBroken(
        'department-unknown',
        `No department is called “${asked}”. Give its name, its slug or its abbreviation`
      )
    return { id: found?.id ?? null, department: found?.name ?? asked }
  }
  const byTitle = clues.titles.map(named).find((body) => body)
  if (byTitle) return { id: byTitle.id, department: byTitle.name }
  const byPost = mostly(clues.ministers)
  if (byPost) return { id: byPost.bodyId, department: byPost.body }
  const tokens = new Set(clues.file.toLowerCase().split(/[^a-z]+/))
  const byName = bodies.find((body) => body.short_name.length >= 2 && tokens.has(body.short_name.toLowerCase()))
  return { id: byName?.id ?? null, department: byName?.name ?? null }
}

function mostly(ministers: Clues['ministers']): NamedMinister | undefined {
  const counts = new Map<string, { count: number; one: NamedMinister }>()
  for (const one of ministers) if (one) counts.set(one.bodyId, { count: (counts.get(one.bodyId)?.count ?? 0) + 1, one })
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.one
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
