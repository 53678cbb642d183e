import type { DeclarationKind } from '../return-tables.ts'

export type Part = {
  code: string
  label: string
  /** A purpose must tell a stranger something; a sum is in pounds; one of a choice is one of its words. */
  is: 'words' | 'purpose' | 'sum' | 'day' | readonly string[]
  needed: boolean
}

export type KindOfDeclaration = {
  kind: DeclarationKind
  title: string
  of: 'ministers' | 'officials'
  on: string
  parts: readonly Part[]
}

const YES_NO = ['Yes', 'No'] as const

/** What each return declares, part by part. Columns and their order are the layout’s, by date. */
export const DECLARATION_KINDS: readonly KindOfDeclaration[] = [
  {
    kind: 'hospitality',
    title: 'Hospitality',
    of: 'ministers',
    on: 'Day',
    parts: [
      { code: 'party', label: 'Person or organisation that offered it', is: 'words', needed: true },
      { code: 'what', label: 'Type of hospitality', is: 'words', needed: true },
      { code: 'accompanied', label: 'Accompanied by family or a friend', is: YES_NO, needed: true },
      { code: 'value', label: 'Value in pounds', is: 'sum', needed: true }
    ]
  },
  {
    kind: 'gifts',
    title: 'Gifts',
    of: 'ministers',
    on: 'Day',
    parts: [
      { code: 'what', label: 'Gift', is: 'words', needed: true },
      { code: 'direction', label: 'Given or received', is: ['Given', 'Received'], needed: true },
      { code: 'party', label: 'Given to or received from', is: 'words', needed: true },
      { code: 'value', label: 'Value in pounds', is: 'sum', needed: true },
      { code: 'outcome', label: 'What became of it', is: 'words', needed: true }
    ]
  },
  {
    kind: 'travel',
    title: 'Overseas travel',
    of: 'ministers',
    on: 'First day',
    parts: [
      { code: 'until', label: 'Last day', is: 'day', needed: true },
      { code: 'destination', label: 'Destination', is: 'words', needed: true },
      { code: 'purpose', label: 'Purpose of the trip', is: 'purpose', needed: true },
      { code: 'transport', label: 'Mode of transport', is: 'words', needed: true },
      { code: 'hire', label: 'Cost of private jet or RAF plane hire, in pounds', is: 'sum', needed: false },
      { code: 'officials', label: 'Officials on non-scheduled travel', is: 'words', needed: false },
      { code: 'accompanied', label: 'Accompanied at public expense', is: YES_NO, needed: true },
      { code: 'total', label: 'Total cost for the minister, in pounds', is: 'sum', needed: true }
    ]
  },
  {
    kind: 'officials-meetings',
    title: 'Senior officials’ meetings',
    of: 'officials',
    on: 'Day',
    parts: [
      { code: 'party', label: 'Person or organisation that the meeting was with', is: 'words', needed: true },
      { code: 'purpose', label: 'Purpose', is: 'purpose', needed: true }
    ]
  }
]
