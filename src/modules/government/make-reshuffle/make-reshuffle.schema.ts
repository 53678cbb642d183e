import { z } from 'zod'

const id = (words: string) => z.uuid(words)
const name = (words: string) =>
  z.string({ error: words }).trim().min(1, words).max(200, 'A name must be 200 characters or fewer')

/** One move of a reshuffle. Whoever holds a post leaves it when somebody else is appointed. */
export const Move = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appoint'), postId: id('Choose a post'), person: name('Enter who is appointed') }),
  z.object({ kind: z.literal('vacate'), postId: id('Choose a post') }),
  z.object({
    kind: z.literal('move-post'),
    postId: id('Choose a post'),
    bodySlug: name('Choose a department'),
    name: z.string().trim().max(200).optional()
  }),
  z.object({ kind: z.literal('rename-body'), bodySlug: name('Choose a department'), name: name('Enter the new name') }),
  z.object({
    kind: z.literal('merge-bodies'),
    bodySlug: name('Choose the department that ends'),
    intoSlug: name('Choose the department it becomes part of')
  }),
  z.object({
    kind: z.literal('move-team'),
    teamId: id('Choose a team'),
    bodySlug: name('Choose a department'),
    name: z.string().trim().max(200).optional()
  })
])
export type Move = z.infer<typeof Move>

export const MakeReshuffleInput = z.object({
  name: name('Give the reshuffle a name'),
  happenedOn: z.iso.date('Enter the day, like 27 3 2027'),
  moves: z.array(Move).min(1, 'Add at least one move').max(300, 'Make at most 300 moves at once')
})
export type MakeReshuffleInput = z.input<typeof MakeReshuffleInput>
