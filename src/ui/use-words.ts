import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { InLanguages, Language } from '../languages.ts'
import { usePage } from './page-context.tsx'

/** The language of a part of a page that is not in the one asked for. */
export const PartIn = createContext<Language | undefined>(undefined)

/** The words of a view in the language of the page, or of the part of it, that it is drawn on. */
export const useWords = <W>(words: InLanguages<W>): W => words[useLanguage()]

export function useLanguage(): Language {
  const asked = usePage().language ?? 'en'
  return useContext(PartIn) ?? asked
}
