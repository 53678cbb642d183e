import { type ReshufflePart, reshuffleParts } from './reshuffle-parts.ts'

/** Adds what moves with a post, a team or a department to every reshuffle’s preview and hand-over notes. */
export function contributeToReshuffle(part: ReshufflePart): void {
  reshuffleParts.push(part)
}
