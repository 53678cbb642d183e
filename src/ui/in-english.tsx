import type { ComponentChildren } from 'preact'
import { useLanguage } from './use-words.ts'

/** Something that is said in English whatever the page speaks, the name of an office for one, so that it is read out as English. */
export const InEnglish = ({ children }: { children: ComponentChildren }) =>
  useLanguage() === 'en' ? children : <span lang="en-GB">{children}</span>
