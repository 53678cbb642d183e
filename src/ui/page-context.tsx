import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What every page knows about the request it answers; filled in by the server, read by the layout and forms. */
export type PageFacts = {
  path: string
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
