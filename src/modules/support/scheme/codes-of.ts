import { z } from 'zod'

/** The codes of a list, as a schema that accepts those and no other. */
export function codesOf<T extends Readonly<Record<string, unknown>>>(list: T) {
  return z.custom<Extract<keyof T, string>>((value) => typeof value === 'string' && Object.hasOwn(list, value), {
    error: ({ input }) => `“${String(input)}” is none of ${Object.keys(list).join(', ')}`
  })
}
