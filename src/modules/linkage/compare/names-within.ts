const JOINED_BY =
  /[\s(,]+(?:formerly(?: known as)?|previously(?: known as)?|trading as|also known as|known as|part of|aka|t\/a|c\/o)\s+/i
const SHORT_IN_BRACKETS = /\s*\(([A-Z][A-Za-z]{1,7}|[A-Z]{2,6} [A-Z][a-z]+)\)\s*/

/** Names written within one name: “A trading as B” is both, and a short form in brackets may be left out. */
export function namesWithin(name: string): string[] {
  const parts = name.split(JOINED_BY).map((part) => part.replace(/\)\s*$/, '').trim())
  const apart = parts.length > 1 ? parts.filter((part) => part.length > 2) : []
  const [whole, short = ''] = SHORT_IN_BRACKETS.exec(name) ?? []
  if (whole === undefined || !isShortFor(short, name.replace(whole, ' '))) return apart
  return [...apart, name.replace(whole, ' ').trim()]
}

/** Whether a word in brackets is made of letters that begin words outside them, in order: “(BIA)”, “(Ofwat)”. */
function isShortFor(short: string, outside: string): boolean {
  if (short.length < 2 || outside === outside.toUpperCase()) return false
  const begins = outside
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((word) => word[0])
  return begins.includes(short[0]?.toLowerCase()) && short.replace(/[^A-Z]/g, '').length >= 1
}
