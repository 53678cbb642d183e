import type { FormErrors } from '../../../platform/http/form.ts'
import type { CaseShown } from './load-case.ts'

/** What the case page is drawn from; `failed` names the form that was refused, `done` the deed just done. */
export type CaseViewProps = {
  shown: CaseShown
  /** Who else is writing to the business, in a line; empty where nobody is. */
  alsoWriting: string
  failed?: string | undefined
  errors?: FormErrors | undefined
  typed: Record<string, string>
  done?: string | undefined
}
