/** What the register's own words for a company's state come to; words not listed here are kept and shown as they are. */
const STATUS_OF: Readonly<Record<string, string>> = {
  active: 'active',
  open: 'active',
  registered: 'active',
  'active - proposal to strike off': 'strike-off-proposed',
  'voluntary arrangement': 'voluntary-arrangement',
  'in administration': 'administration',
  'administration order': 'administration',
  'in administration/administrative receiver': 'administration',
  'in administration/receiver manager': 'administration',
  'administrative receiver': 'receivership',
  'live but receiver manager on at least one charge': 'receivership',
  'receiver manager / administrative receiver': 'receivership',
  receivership: 'receivership',
  'voluntary arrangement / administrative receiver': 'receivership',
  'voluntary arrangement / receiver manager': 'receivership',
  liquidation: 'liquidation',
  'insolvency proceedings': 'liquidation',
  dissolved: 'dissolved',
  closed: 'closed',
  removed: 'closed',
  'converted/closed': 'closed'
}

export const companyStatus = (words: string, dissolvedOn: string | null) =>
  dissolvedOn ? 'dissolved' : (STATUS_OF[words.toLowerCase()] ?? 'other')

/** What kind of organisation a Companies House category is. */
export function companyKind(category: string): string {
  const words = category.toLowerCase()
  if (words.includes('charitable incorporated')) return 'charity'
  if (words.includes('partnership')) return 'partnership'
  if (words.includes('registered society') || words.includes('industrial and provident')) return 'society'
  if (words.includes('overseas') || words.includes('uk establishment')) return 'overseas-company'
  return 'company'
}
