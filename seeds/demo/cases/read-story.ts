import { readStep } from './read-step.ts'
import type { Story, Wanted } from './story.ts'
import { Channel, Headers } from './words-of-headers.ts'

/** Reads one story as the README of this folder describes it. Throws, naming the story, when a line is not understood. */
export function readStory(text: string): Story {
  const [first = '', ...lines] = text.trim().split('\n')
  const [home = '', slug = ''] = first.split(' ')
  try {
    const gap = lines.indexOf('')
    const headers = Headers.parse(Object.fromEntries(lines.slice(0, gap).map(splitHeader)))
    const [words = '', ...steps] = lines
      .slice(gap + 1)
      .join('\n')
      .split(/^-- /m)
    return { home, slug, words: words.trim(), steps: steps.map(readStep), ...fromHeaders(headers) }
  } catch (error) {
    throw new Error(`The story “${first}” cannot be read: ${String(error)}`)
  }
}

function splitHeader(line: string): [string, string] {
  const at = line.indexOf(':')
  return [line.slice(0, at), line.slice(at + 1).trim()]
}

function fromHeaders({
  From,
  Business,
  Register,
  Place,
  Nation,
  Size,
  Share,
  Language,
  Raised
}: Headers): Omit<Story, 'home' | 'slug' | 'words' | 'steps'> {
  const [name = '', email = ''] = From.replace('>', '').split(' <')
  return {
    from: { name, email },
    business: Business,
    wanted: Register === undefined ? undefined : readWanted(Register),
    place: Place,
    nation: Nation,
    size: Size,
    share: Share === 'yes',
    language: Language,
    raised: readRaised(Raised)
  }
}

function readWanted(written: string): Wanted {
  const [number = '', ...rest] = written.split(';').map((part) => part.trim())
  return { number, asserted: rest.includes('asserted') }
}

function readRaised(written: string): Story['raised'] {
  const [ago = '', ...rest] = written.split(';').map((part) => part.trim())
  const after = (word: string) => rest.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1)
  return {
    daysAgo: Number.parseInt(ago, 10),
    at: after('at'),
    channel: Channel.parse(after('by') ?? 'web'),
    urgent: rest.includes('urgent')
  }
}
