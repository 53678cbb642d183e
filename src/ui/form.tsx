import type { ComponentChildren } from 'preact'
import { usePage } from './page-context.tsx'

type FormProps = {
  action?: string
  method?: 'post' | 'get'
  enctype?: 'multipart/form-data'
  class?: string
  id?: string
  label?: string
  children: ComponentChildren
}

/** A form whose answers the server checks, carrying the proof that it came from one of our own pages. */
export function Form({ method = 'post', label, children, ...rest }: FormProps) {
  const { csrfToken } = usePage()
  return (
    <form method={method} aria-label={label} noValidate {...rest}>
      {method === 'post' && csrfToken && <input type="hidden" name="_csrf" value={csrfToken} />}
      {children}
    </form>
  )
}
