/** Kinds of organisation: those of the register, and those told by the words of a name alone. */
export const KINDS = [
  { code: 'company', name: 'Companies' },
  { code: 'overseas-company', name: 'Overseas companies' },
  { code: 'partnership', name: 'Partnerships' },
  { code: 'sole-trader', name: 'Sole traders' },
  { code: 'society', name: 'Registered societies' },
  { code: 'trade-body', name: 'Trade bodies' },
  { code: 'union', name: 'Trade unions' },
  { code: 'charity', name: 'Charities and faith groups' },
  { code: 'university', name: 'Universities on the register' },
  { code: 'education', name: 'Universities, colleges and schools by name' },
  { code: 'media', name: 'Media' },
  { code: 'government-abroad', name: 'Governments and bodies abroad' },
  { code: 'public-body', name: 'Public bodies and councils' },
  { code: 'individual', name: 'Individuals' },
  { code: 'other', name: 'Others on the register' },
  { code: 'not-told', name: 'Not told by the name' }
]
