/** What a move can be about. */
export type Choices = {
  posts: readonly { id: string; words: string }[]
  bodies: readonly { slug: string; name: string }[]
  teams: readonly { id: string; name: string }[]
  people: readonly string[]
}
