/** The standard order of a brief. A section with nothing in it says so: a gap is named, never padded. */
export const BRIEF_SECTIONS = [
  { code: 'purpose', title: 'Purpose and desired outcome', gap: 'Nobody has said yet what this is for.' },
  { code: 'who', title: 'Who and why', gap: 'Nobody from outside government is named yet.' },
  { code: 'messages', title: 'Three messages', gap: 'No line in force on these topics to draw messages from.' },
  { code: 'lines', title: 'Lines to take', gap: 'No line to take on these topics.' },
  { code: 'asks', title: 'What they may ask', gap: 'No ask by this group is on record.' },
  {
    code: 'promises',
    title: 'Promises outstanding, both ways',
    gap: 'Neither side owes the other anything by a date.'
  },
  {
    code: 'sensitivities',
    title: 'Sensitivities, and what not to say',
    gap: 'None is on record. Check with the account team.'
  },
  { code: 'contact', title: 'Recent contact by all departments', gap: 'No contact on record in the past year.' },
  { code: 'facts', title: 'Facts', gap: 'The register holds no facts of this business.' },
  { code: 'transparency', title: 'Transparency line', gap: 'No purpose for publication is written yet.' },
  { code: 'official', title: 'Official attending', gap: 'No official is named. One is normally present.' }
] as const

export type BriefSection = (typeof BRIEF_SECTIONS)[number]['code']

export type BriefLine = {
  section: BriefSection
  words: string
  source: string
  href?: string | undefined
  asOf?: string | undefined
  struck?: boolean | undefined
  marking: string
  readers: readonly string[]
}
