/** What an address asks of the list: words, and the values chosen of each filter. */
export type AskedOfList = { q: string; chosen: Readonly<Record<string, readonly string[]>> }

/** The address of the list with these words and filters, its parts in a fixed order so that the same list has one address. */
export function filterAddress({ q, chosen }: AskedOfList, path = '/businesses', after?: string): string {
  const parts = new URLSearchParams()
  if (q) parts.set('q', q)
  for (const name of Object.keys(chosen).sort())
    for (const value of [...(chosen[name] ?? [])].sort()) parts.append(name, value)
  if (after) parts.set('after', after)
  const query = parts.toString()
  return query ? `${path}?${query}` : path
}

/** The same with a value chosen that was not, or no longer chosen. */
export function withToggled({ q, chosen }: AskedOfList, name: string, value: string): AskedOfList {
  const now = chosen[name] ?? []
  const then = now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
  return { q, chosen: { ...chosen, [name]: then } }
}
