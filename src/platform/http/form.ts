import { ZodError, type z } from 'zod'
import { RuleBroken } from '../errors.ts'

export type FormErrors = { errorList: { text: string; href: string }[]; fields: Record<string, { text: string }> }

export function toFormErrors(list: readonly { field: string; text: string }[]): FormErrors {
  const first = list.filter(({ field }, at) => list.findIndex((other) => other.field === field) === at)
  return {
    errorList: first.map(({ field, text }) => ({ text, href: `#${field || 'main-content'}` })),
    fields: Object.fromEntries(first.map(({ field, text }) => [field, { text }]))
  }
}

/** Runs an operation on a submitted form; every refusal comes back as something the page can show beside the box. */
export async function submit<S extends z.ZodType, R>(
  schema: S,
  body: unknown,
  operation: (input: z.output<S>) => Promise<R>
): Promise<{ done: R } | { errors: FormErrors }> {
  const parsed = schema.safeParse(body ?? {})
  if (!parsed.success) return { errors: errorsOf(parsed.error) }
  try {
    return { done: await operation(parsed.data) }
  } catch (error) {
    if (error instanceof RuleBroken)
      return { errors: toFormErrors([{ field: error.field ?? '', text: error.message }]) }
    // An operation parses as well, for what a form could only put together from what was typed.
    if (error instanceof ZodError) return { errors: errorsOf(error) }
    throw error
  }
}

const errorsOf = ({ issues }: ZodError) =>
  toFormErrors(issues.map((i) => ({ field: String(i.path[0] ?? ''), text: i.message })))

/** What was typed, as it was typed, to show again: text fields only, never a password or a token. */
export function typed(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {}
  const fields = Object.entries(body).filter(([name]) => name !== '_csrf')
  return Object.fromEntries(
    fields.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  )
}
