const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  ctdot: '⋯'
}

/** Text with its character references read; an unknown name is an error, a bare ampersand is itself. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    const known = NAMED[name]
    if (known === undefined) throw new Error(`${whole} is not a character reference this reader knows`)
    return known
  })
}
