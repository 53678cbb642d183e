import type { Language } from '../languages.ts'
import type { PageFacts } from './page-context.tsx'
import { frameWords } from './words.ts'

export type NavigationLink = { text: string; href: string; needs?: string }

type Place = keyof (typeof frameWords)['en']['places']

/** The ways in for the public; what each is called in a language is in `words.ts`. */
export const publicPlaces: readonly Place[] = ['support', 'offices', 'raise', 'track', 'offer', 'transparency']

export const placesIn = (language: Language, places: readonly Place[]): NavigationLink[] =>
  places.map((place) => ({ text: frameWords[language].places[place], href: `/${place}` }))

/** In the order of a working day: one's own work, then the businesses and who looks after them, then what supports it. */
export const staffNavigation: readonly NavigationLink[] = [
  { text: 'My day', href: '/work' },
  { text: 'Cases', href: '/cases' },
  { text: 'Businesses', href: '/businesses' },
  { text: 'Accounts', href: '/accounts' },
  { text: 'Engagements', href: '/engagements' },
  { text: 'Ministers', href: '/ministers' },
  { text: 'Support', href: '/support/manage', needs: 'scheme.edit' },
  { text: 'Linking', href: '/linkage', needs: 'linkage.see' },
  { text: 'Ministers’ meetings', href: '/transparency' },
  { text: 'Admin', href: '/admin', needs: 'admin.see' }
]

/** The links this person may follow, with the one that leads to the present page or section marked. */
export function placesToGo(links: readonly NavigationLink[], { path, section, may }: PageFacts) {
  const open = links.filter(({ needs }) => !needs || may?.has(needs))
  return open.map(({ text, href }) => {
    const within = path.startsWith(`${href}/`) || section === href.slice(1)
    return { text, href, current: path === href, active: within }
  })
}
