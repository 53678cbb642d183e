import type { ComponentChildren } from 'preact'
import { usePage } from './page-context.tsx'

type FormProps = {
  action?: string
  method?: 'post' | 'get'
  enctype?: 'multipart/form-data'
  class?: string
  id?: string
  label?: string
  /** Where to say that somebody is writing in it: see assets/writing.js. */
  'data-writing'?: string
  children: ComponentChildren
}

/** A form whose answers the server checks, carrying the proof that it came from one of our own pages. */
export function Form({ method = 'post', label, children, ...rest }: FormProps) {
  const page = usePage()
  const proof = method === 'post' ? page.csrfToken : undefined
  return (
    <form method={method} aria-label={label} noValidate {...rest}>
      {proof && <input type="hidden" name="_csrf" value={proof} />}
      {children}
    </form>
  )
}
