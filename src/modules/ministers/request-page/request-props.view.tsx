import type { FormErrors } from '../../../ui/form-errors.ts'
import type { ShownRequest } from './shown-request.ts'

/** What the page of a request shows: the request, and what was typed into the form that failed. */
export type RequestProps = {
  shown: ShownRequest
  failed: string | undefined
  errors: FormErrors | undefined
  values: Readonly<Record<string, string>>
}
