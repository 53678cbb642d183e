import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { hindranceTo } from '../../register/index.ts'
import { conflictIn } from '../identity/conflict-in.ts'
import type { Known, Member } from '../identity/load-identity.ts'
import { wordsOfConflict } from '../identity/words-of-conflict.ts'

export type Hindered = { code: string; words: string }

/** Why these two must not become one, in words; undefined when nothing speaks against it. The preview asks the same. */
export async function whatHinders(ctx: Ctx, known: Known, one: Member, other: Member): Promise<Hindered | undefined> {
  const numbers = twoLiveNumbers([...known.members.values()])
  if (numbers) return { code: 'merge-two-numbers', words: numbers }
  const related = await standingRelation(ctx, [...known.members.keys()])
  if (related)
    return {
      code: 'merge-related',
      words: `${related} Businesses of one group stay apart: a group is a relation and never a merge. If the relation is wrong, end it first`
    }
  const { identity } = known
  const broken = conflictIn({ ...identity, merges: [...identity.merges, [one.id, other.id]] })
  if (broken) return { code: 'merge-apart', words: await wordsOfConflict(ctx, broken, known.members) }
  const words = await hindranceTo(ctx, [...known.members.keys()])
  return words ? { code: 'merge-hindered', words } : undefined
}

/** A register gives a business one number: two that are both live are two businesses, whatever their names. */
function twoLiveNumbers(members: readonly Member[]): string | undefined {
  const live = members.filter(({ number, live }) => number !== null && live)
  const [a, b] = live
  if (!a || !b) return undefined
  return `${a.name} (${a.number}) and ${b.name} (${b.number}) are both live on the register under numbers of their own, so they are two businesses. Say how they are related instead`
}

async function standingRelation(ctx: Ctx, ids: string[]): Promise<string | undefined> {
  const { rows } = await sql<{ words: string }>`
    select c.name || ' is recorded under ' || p.name || ' (' || lower(r.title) || ').' as words
    from register.relation_in_force r join register.business_record c on c.id = r.child_id join register.business_record p on p.id = r.parent_id
    where r.child_id = any (${ids}::uuid[]) and r.parent_id = any (${ids}::uuid[]) limit 1`.execute(openTx(ctx).db)
  return rows[0]?.words
}
