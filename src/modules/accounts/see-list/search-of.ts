const OWN = ['sector', 'region', 'size', 'status'] as const

/** What a kept search asks of Find: words alone, or words and filters as the address of Find has them, those of other modules too. */
export function searchOf(search: string) {
  if (!search.startsWith('?')) return { input: { q: search }, chosen: {} }
  const asked = new URLSearchParams(search)
  const chosen = Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)]))
  const own = Object.fromEntries(OWN.map((name) => [name, asked.getAll(name)]))
  return { input: { q: asked.get('q') ?? '', ...own }, chosen }
}
