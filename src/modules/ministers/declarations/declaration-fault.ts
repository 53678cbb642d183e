import { purposeFault } from '../quarter-return/purpose-fault.ts'
import type { KindOfDeclaration, Part } from './declaration-kinds.ts'

export type Fault = { code: string; words: string }

/** The first part of a declaration that the public could not understand or count with, and why; nothing where all will do. */
export function declarationFault(
  of: Pick<KindOfDeclaration, 'parts'>,
  parts: Readonly<Record<string, string>>
): Fault | undefined {
  for (const part of of.parts) {
    const words = faultOf(part, (parts[part.code] ?? '').trim())
    if (words) return { code: part.code, words }
  }
  return undefined
}

function faultOf(part: Part, said: string): string | undefined {
  if (said === '') return part.needed ? `Enter: ${part.label.toLowerCase()}` : undefined
  if (part.is === 'purpose') return purposeFault(said)
  if (part.is === 'sum')
    return /^\d{1,7}(\.\d\d)?$/.test(said) ? undefined : `${part.label}: enter a sum like 45 or 45.50`
  if (part.is === 'day') return /^\d{4}-\d\d-\d\d$/.test(said) ? undefined : `${part.label}: enter a day as yyyy-mm-dd`
  if (part.is === 'words') return said.length > 500 ? `${part.label}: at most 500 characters` : undefined
  return part.is.includes(said) ? undefined : `${part.label}: choose ${part.is.join(' or ')}`
}
