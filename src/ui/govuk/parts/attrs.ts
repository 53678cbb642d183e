import type { Attributes } from './types.ts'

/** Attributes ready to spread on an element: all written out, as the GOV.UK macros do. */
export function attrs(attributes: Attributes | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, String(value ?? '')]))
}
