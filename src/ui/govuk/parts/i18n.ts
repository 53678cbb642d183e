import type { Plurals } from './types.ts'

/** Words the browser script is to use in place of its own, as `data-i18n` attributes. */
export function i18n(key: string, words: string | Plurals | undefined): Record<string, string> {
  if (!words) return {}
  if (typeof words === 'string') return { [`data-i18n.${key}`]: words }
  return Object.fromEntries(Object.entries(words).map(([form, text]) => [`data-i18n.${key}.${form}`, text]))
}
