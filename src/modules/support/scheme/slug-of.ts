/** A title as part of an address: small letters, digits and single hyphens, at most 80 long and cut at a word. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= 80) return words || 'scheme'
  return words.slice(0, 80).replace(/-[^-]*$/, '')
}
