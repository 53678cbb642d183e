import type { PageFacts } from './page-context.tsx'

export type NavigationLink = { text: string; href: string; needs?: string }

export const publicNavigation: readonly NavigationLink[] = [
  { text: 'Find support', href: '/support' },
  { text: 'Sector offices', href: '/offices' },
  { text: 'Tell us about a problem', href: '/raise' },
  { text: 'Check progress', href: '/track' },
  { text: 'What we offer', href: '/offer' },
  { text: 'Ministers’ meetings', href: '/transparency' }
]

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
