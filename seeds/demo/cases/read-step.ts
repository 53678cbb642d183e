import type { Step } from './story.ts'

const FIRST = /^\+(\d+) (accept|reply|business|note|offer to|take|decline|pull back|close|helped|reopen)(?: (.+))?$/
const VERBS: readonly Step['verb'][] = [
  'accept',
  'reply',
  'business',
  'note',
  'offer to',
  'take',
  'decline',
  'pull back',
  'close',
  'helped',
  'reopen'
]
const SPOKEN = new Set<string>(['reply', 'business', 'note', 'offer to', 'decline', 'close'])

/** Reads one step: its line, and the words under it. */
export function readStep(text: string): Step {
  const [line = '', ...below] = text.trim().split('\n')
  const [first = '', ...options] = line.split(';').map((part) => part.trim())
  const [, after = '', said = '', object = ''] = FIRST.exec(first) ?? []
  const verb = VERBS.find((one) => one === said)
  if (!verb) throw new Error(`no step is written “${line}”`)
  const words = below.join('\n').trim()
  if (SPOKEN.has(verb) !== words.length > 0) throw new Error(`words are missing or too many under “${line}”`)
  const [, inDays, promised = ''] =
    /^promise in (\d+): (.+)$/.exec(options.find((one) => one.startsWith('promise')) ?? '') ?? []
  return {
    verb,
    object,
    words,
    after: Number(after),
    asking: options.includes('asking'),
    wording: optionAfter(options, 'wording'),
    as: optionAfter(options, 'as'),
    promise: inDays ? { inDays: Number(inDays), words: promised } : undefined
  }
}

const optionAfter = (options: readonly string[], word: string) =>
  options.find((one) => one.startsWith(`${word} `))?.slice(word.length + 1)
