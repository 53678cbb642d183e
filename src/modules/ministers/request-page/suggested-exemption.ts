import type { HeldSection } from '../information-tables.ts'

type Piece = { section: HeldSection; source: string; descriptors: readonly string[] }

/** What to think about before releasing a piece: a thought from where it stands, never a decision. */
export function suggestedExemption({ section, source, descriptors }: Piece): string | undefined {
  if (section === 'attendees' && source === 'Official') return 'Junior officials are often withheld: section 40(2)'
  if (section === 'attendees' && source === 'From business') return 'A person: think of section 40(2)'
  if (descriptors.some((one) => one.startsWith('COMMERCIAL'))) return 'Marked commercial: think of section 43(2)'
  if (descriptors.some((one) => one.startsWith('PERSONAL'))) return 'Marked personal: think of section 40(2)'
  if (section === 'briefing' && /^(messages|lines|sensitivities)/.test(source))
    return 'Advice on policy: think of section 35(1)(a)'
  return undefined
}
