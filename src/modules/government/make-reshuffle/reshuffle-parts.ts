import type { Ctx } from '../../../platform/ctx.ts'

export type Moved = { postIds: readonly string[]; teamIds: readonly string[]; bodyIds: readonly string[] }
export type MovedLine = { postId?: string; teamId?: string; words: string }

/** What a module above brings to a reshuffle: what moves with these posts, teams and departments, in words. */
export type ReshufflePart = { title: string; load: (ctx: Ctx, moved: Moved) => Promise<MovedLine[]> }

/** The parts that modules above have contributed. */
export const reshuffleParts: ReshufflePart[] = []

export type MadeMove = { words: string; postId?: string; teamId?: string; bodyId?: string }
export type Reshuffled = { id: string; moves: MadeMove[]; parts: { title: string; lines: MovedLine[] }[] }
