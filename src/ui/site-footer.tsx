import { MarkingBanner } from './marking-banner.tsx'
import { publicNavigation } from './navigation.ts'
import { usePage } from './page-context.tsx'

const promises = [
  { text: 'How well we keep our promises', href: '/performance' },
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' }
]

/** The way to a person, and what every page must link to. */
export function SiteFooter({ wide, marking }: { wide?: boolean; marking?: string | undefined }) {
  const { deskPhone, person } = usePage()
  const links = person ? [...publicNavigation, ...promises] : [...promises, { text: 'Staff sign in', href: '/sign-in' }]
  return (
    <footer class={wide ? 'so-footer so-wide' : 'so-footer'}>
      <div class="govuk-width-container">
        {deskPhone && !person && (
          <p class="so-footer__phone">
            Prefer to talk? Call the central desk on <a href={`tel:${deskPhone.replaceAll(' ', '')}`}>{deskPhone}</a>
          </p>
        )}
        <ul class="so-footer__links">
          {links.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
      {marking && <MarkingBanner marking={marking} foot />}
    </footer>
  )
}
