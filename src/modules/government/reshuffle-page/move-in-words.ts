import type { Move } from '../make-reshuffle/make-reshuffle.schema.ts'
import type { Choices } from './choices.ts'

/** A move that was gathered, before it is made. */
export function moveInWords(move: Move, { posts, bodies, teams }: Choices): string {
  const post = 'postId' in move ? (posts.find(({ id }) => id === move.postId)?.words ?? 'a post') : ''
  const body = 'bodySlug' in move ? named(bodies, move.bodySlug) : ''
  if (move.kind === 'appoint') return `${move.person} is appointed to ${post}`
  if (move.kind === 'vacate') return `The holder leaves ${post}`
  if (move.kind === 'move-post') return `${post} moves to ${body}`
  if (move.kind === 'rename-body') return `${body} becomes ${move.name}`
  if (move.kind === 'merge-bodies') return `${body} becomes part of ${named(bodies, move.intoSlug)}`
  return `${teams.find(({ id }) => id === move.teamId)?.name ?? 'A team'} moves to ${body}`
}

const named = (bodies: Choices['bodies'], slug: string) => bodies.find((body) => body.slug === slug)?.name ?? slug
