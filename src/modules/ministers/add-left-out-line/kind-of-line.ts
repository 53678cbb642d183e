import type { KindOfDeclaration } from '../declarations/declaration-kinds.ts'
import { kindOfDeclaration } from '../declarations/kind-of-declaration.ts'

export type KindOfLine = Omit<KindOfDeclaration, 'kind'> & { kind: KindOfDeclaration['kind'] | 'meetings' }

const MEETINGS: KindOfLine = {
  kind: 'meetings',
  title: 'Ministers’ meetings',
  of: 'ministers',
  on: 'Day of the meeting',
  parts: [
    {
      code: 'organisations',
      label: 'Names of organisations or individuals, parted by semicolons',
      is: 'words',
      needed: true
    },
    { code: 'purpose', label: 'Purpose of the meeting', is: 'purpose', needed: true },
    { code: 'client', label: 'On behalf of', is: 'words', needed: false }
  ]
}

/** What a line of a return says, part by part: of a meeting, or of what ministers and officials declare. */
export const kindOfLine = (name: string): KindOfLine => (name === MEETINGS.kind ? MEETINGS : kindOfDeclaration(name))
