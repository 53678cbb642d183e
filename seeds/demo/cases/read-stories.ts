import fs from 'node:fs'
import { readStory } from './read-story.ts'
import type { Story } from './story.ts'

const STORIES = new URL('stories/', import.meta.url)

/** Every story of the demonstration, file by file. */
export function readStories(): Story[] {
  return fs
    .readdirSync(STORIES)
    .sort()
    .flatMap((file) => fs.readFileSync(new URL(file, STORIES), 'utf8').split(/^== /m).slice(1))
    .map(readStory)
}
