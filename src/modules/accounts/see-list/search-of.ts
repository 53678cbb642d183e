const FILTERS = ['sector', 'region', 'size', 'status'] as const

/** What a kept search asks of Find: words alone, or words and filters as the address of Find has them. */
export function searchOf(search: string) {
  if (!search.startsWith('?')) return { q: search }
  const asked = new URLSearchParams(search)
  const filters = FILTERS.map((name) => [name, asked.getAll(name)] as const)
  return { q: asked.get('q') ?? '', ...Object.fromEntries(filters) }
}
