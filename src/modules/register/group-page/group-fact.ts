import type { Ctx } from '../../../platform/ctx.ts'

/** One thing that is so of a group because it is so of a member: whose it is stands beside it. */
export type GroupFactLine = { text: string; href?: string; from: { id: string; name: string } }

/**
 * What another module says of a group as a whole, from what it keeps of its members (those in `register.group_member` with this
 * `groupId`), only as far as the reader may see it. One query each, however large the group.
 */
export type GroupFact = {
  title: string
  nothing: string
  load: (ctx: Ctx, groupId: string) => Promise<readonly GroupFactLine[]>
}
