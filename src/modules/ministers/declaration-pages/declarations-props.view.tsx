import type { FormErrors } from '../../../ui/form-errors.ts'
import type { LoadedDeclarations } from '../declarations/load-declarations.ts'

/** What the page of a return in the making shows. */
export type DeclarationsProps = {
  loaded: LoadedDeclarations
  quarter: string
  words: { csvTitle: string; fileName: string }
  due: string
  tag: { text: string; classes: string }
  signatures: readonly { name: string; what: string; when: { iso: string; text: string } }[]
  may: { approve: boolean; publish: boolean }
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}
