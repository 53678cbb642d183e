import type { InLanguages, Language } from '../../languages.ts'
import type { FormErrors } from './form.ts'

/** Refusals as a catalogue says them in the language of the page: operations refuse in English, whoever asks. */
export function refusedIn(
  language: Language,
  words: InLanguages<Readonly<Record<string, string>>>,
  errors: FormErrors
): FormErrors {
  if (language === 'en') return errors
  const codes = new Map(Object.entries(words.en).map(([code, said]) => [said, code]))
  const ours = (text: string) => words[language][codes.get(text) ?? ''] ?? text
  return {
    errorList: errors.errorList.map((one) => ({ ...one, text: ours(one.text) })),
    fields: Object.fromEntries(Object.entries(errors.fields).map(([field, { text }]) => [field, { text: ours(text) }]))
  }
}
