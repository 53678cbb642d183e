import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Identity } from './identity.ts'

export type Member = { id: string; name: string; number: string | null; live: boolean; merged_into: string | null }
export type Known = { identity: Identity; members: ReadonlyMap<string, Member>; rank: (id: string) => string }

type Pair = { one: string; other: string }

/**
 * What stands of these businesses: every record of the register that is one with them, and all that was said of those. Who stands
 * for the others is the one on a register and live, then on a register, then the oldest.
 */
export async function loadIdentity(ctx: Ctx, ids: readonly string[]): Promise<Known> {
  const { db } = openTx(ctx)
  const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows
  const found =
    await rows(sql<Member>`select b.id, b.name, b.number, b.live, b.merged_into from register.business_record b
    where coalesce(b.merged_into, b.id) in (select coalesce(t.merged_into, t.id) from register.business_record t where t.id = any (${[...ids]}::uuid[]))`)
  const members = new Map(found.map((one) => [one.id, one]))
  const all = [...members.keys()]
  const merges = await rows(sql<Pair>`select kept_id as one, merged_id as other from linkage.merge
    where undone_at is null and kept_id = any (${all}::uuid[])`)
  const apart = await rows(sql<Pair>`select one_id as one, other_id as other from linkage.apart
    where lifted_at is null and one_id = any (${all}::uuid[]) and other_id = any (${all}::uuid[])`)
  const decided = await rows(sql<{ record_id: string; business_id: string; answer: string }>`
    select d.record_id, d.business_id, d.answer from linkage.decision d
    where d.reopened_at is null and d.answer <> 'cannot-tell' and d.business_id = any (${all}::uuid[])`)
  const pairs = (list: Pair[]) => list.map(({ one, other }) => [one, other] as const)
  const said = (same: boolean) =>
    decided
      .filter(({ answer }) => (answer === 'same') === same)
      .map(({ record_id, business_id }) => [record_id, business_id] as const)
  return {
    identity: { merges: pairs(merges), apart: pairs(apart), same: said(true), different: said(false), linked: [] },
    members,
    rank: (id) => rankOf(id, members.get(id))
  }
}

const rankOf = (id: string, member: Member | undefined) => `${member?.number ? (member.live ? 0 : 1) : 2} ${id}`
