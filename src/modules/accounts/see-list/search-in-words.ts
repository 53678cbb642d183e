import { searchableOf } from './searchables.ts'

/** A kept search as a list names it, and where to open it again. */
export function searchInWords(search: string): { words: string; href: string } {
  const other = searchableOf(search)
  if (other) return { words: other.words(new URLSearchParams(search.split('?')[1])), href: search }
  if (!search.startsWith('?'))
    return { words: `Search for “${search}”`, href: `/businesses?q=${encodeURIComponent(search)}` }
  const asked = new URLSearchParams(search)
  const q = asked.get('q')
  const filters = [...asked.keys()].filter((name) => name !== 'q').length
  const counted = filters === 1 ? '1 filter' : `${filters} filters`
  const words = q ? `Search for “${q}”${filters ? ` with ${counted}` : ''}` : `Search by ${counted}`
  return { words, href: `/businesses${search}` }
}
