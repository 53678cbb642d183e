const LEGAL = /\s+(LIMITED|LTD|PLC|LLP|LP|CIC|COMPANY|UNLIMITED)\.?$/i
const KEYS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * A name as somebody types it in a hurry: without its legal form; one letter of one word left out, doubled, swapped with
 * the next or wrong; one time in five two words change places, and one in ten of three or more is forgotten.
 */
export function corrupted(name: string, random: () => number): string {
  let words = name.replace(LEGAL, '').toLowerCase().split(' ').filter(Boolean)
  if (words.length > 2 && random() < 0.1) words.splice(Math.floor(random() * words.length), 1)
  if (words.length > 1 && random() < 0.2) words = [...words.slice(1), words[0] ?? '']
  const long = words.flatMap((word, at) => (word.length > 3 ? [at] : []))
  const at = long[Math.floor(random() * long.length)]
  if (at !== undefined) words[at] = slip(words[at] ?? '', random)
  return words.join(' ')
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1))
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)]
  const wrong = KEYS[Math.floor(random() * KEYS.length)] ?? 'x'
  return (
    [
      before + next + after,
      before + letter + letter + next + after,
      before + next + letter + after,
      before + wrong + next + after
    ][Math.floor(random() * 4)] ?? word
  )
}
