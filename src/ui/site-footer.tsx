import { MarkingBanner } from './marking-banner.tsx'
import { placesIn, publicPlaces } from './navigation.ts'
import { usePage } from './page-context.tsx'
import { useLanguage, useWords } from './use-words.ts'
import { frameWords } from './words.ts'

const PROMISES = ['performance', 'accessibility', 'privacy', 'cookies'] as const

type FooterProps = { wide?: boolean; marking?: string | undefined; lang?: string | undefined }

/** The way to a person, and what every page must link to. */
export function SiteFooter({ wide, marking, lang }: FooterProps) {
  const { deskPhone, person } = usePage()
  const words = useWords(frameWords)
  const links = placesIn(useLanguage(), person ? [...publicPlaces, ...PROMISES] : [...PROMISES, 'sign-in'])
  return (
    <footer class={wide ? 'so-footer so-wide' : 'so-footer'} lang={lang}>
      <div class="govuk-width-container">
        {deskPhone && !person && (
          <p class="so-footer__phone">
            {words.prefer} <a href={`tel:${deskPhone.replaceAll(' ', '')}`}>{deskPhone}</a>
          </p>
        )}
        <ul class="so-footer__links">
          {links.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {words.draftTranslation && <p class="so-footer__draft">{words.draftTranslation}</p>}
      </div>
      {marking && <MarkingBanner marking={marking} foot />}
    </footer>
  )
}
