type Described = { describedBy?: string; hint?: object; errorMessage?: object }

/** The ids that describe a field to a screen reader: what the page names, then its hint, then its error. */
export function describedBy(id: string | undefined, field: Described): string | undefined {
  const ids = [field.describedBy, field.hint && `${id}-hint`, field.errorMessage && `${id}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}
