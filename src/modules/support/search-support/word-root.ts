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

/** One form for the forms of a word, so that “exporting” and “exports” meet. It only has to be the same for both sides. */
export function wordRoot(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let root = word
  for (const [ending, instead] of ENDINGS) {
    const shorter = root.replace(ending, instead)
    if (shorter.length >= 3) root = shorter
  }
  return root
}
