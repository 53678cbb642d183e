import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../languages.ts'

/** What every page knows about the request it answers; filled in by the server, read by the layout and forms. */
export type PageFacts = {
  path: string
  /** What the address asks after its question mark, but for the language. */
  query?: Readonly<Record<string, string>>
  /** Where this service is, as others write it. */
  origin?: string
  /** In which language the page is read; English where nothing is said. */
  language?: Language
  csrfToken?: string
  /** Who is signed in; `unread` is the number on the bell, for whoever has one. */
  person?: { name: string; role: string; team?: string; unread?: number }
  section?: string
  may?: ReadonlySet<string>
  demo?: boolean
  /** What a staff page is marked when nothing on it is marked higher. */
  marking?: string
  deskPhone?: string
}

export const PageContext = createContext<PageFacts>({ path: '/' })

/** The facts of the page being rendered. */
export function usePage(): PageFacts {
  return useContext(PageContext)
}
