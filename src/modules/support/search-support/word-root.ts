const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^sui])s$/, '$1'],
  [/(.{3,})(?:isation|ization|ising|izing|ised|ized|ise|ize)$/, '$1is'],
  [/(.{3,})(?:ment|ments)$/, '$1'],
  [/([bdgklmnprt])\1(?:ing|ed|er)$/, '$1'],
  [/([^aeiou]{1,}[aeiouy].*?)(?:ing|ed)$/, '$1'],
  [/(.{3,}[^aeiou])e$/, '$1'],
  [/(.{3,})y$/, '$1i']
]

// Words are remembered, and forgotten again, so that nobody fills the memory with invented ones.
const REMEMBERED = 20_000
const roots = new Map<string, string>()

/** One form for the forms of a word, so that “exporting” and “exports” meet. It only has to be the same for both sides. */
export function wordRoot(word: string): string {
  const known = roots.get(word)
  if (known !== undefined) return known
  const root = withoutEnding(word)
  if (roots.size >= REMEMBERED) roots.clear()
  roots.set(word, root)
  return root
}

function withoutEnding(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let root = word
  for (const [ending, instead] of ENDINGS) {
    const shorter = root.replace(ending, instead)
    if (shorter.length >= 3) root = shorter
  }
  return root
}
