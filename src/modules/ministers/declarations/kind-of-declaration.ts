import { NotFound } from '../../../platform/errors.ts'
import { DECLARATION_KINDS, type KindOfDeclaration } from './declaration-kinds.ts'

/** A kind of return by its name in addresses. */
export function kindOfDeclaration(name: string): KindOfDeclaration {
  const found = DECLARATION_KINDS.find(({ kind }) => kind === name)
  if (!found) throw new NotFound('A return of this kind')
  return found
}
