import { Form } from './form.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { LanguageSwitch, type Typing } from './language-switch.tsx'
import { MarkingBanner } from './marking-banner.tsx'
import { placesIn, placesToGo, publicPlaces, staffNavigation } from './navigation.ts'
import { usePage } from './page-context.tsx'
import { useLanguage, useWords } from './use-words.ts'
import { Wordmark } from './wordmark.tsx'
import { frameWords } from './words.ts'

type HeaderProps = {
  wide?: boolean
  marking?: string | undefined
  /** The language of the frame, where the page is not in it. */
  lang?: string | undefined
  typing?: Typing | undefined
  at?: string | false | undefined
}

/** Who we are, who is signed in, where one can go, and whether this is real. */
export function SiteHeader({ wide, marking, lang, typing, at }: HeaderProps) {
  const page = usePage()
  const words = useWords(frameWords)
  const language = useLanguage()
  const links = page.person ? staffNavigation : placesIn(language, publicPlaces)
  return (
    <>
      <header class={wide ? 'so-header so-wide' : 'so-header'} lang={lang}>
        {marking && <MarkingBanner marking={marking} />}
        <div class="govuk-width-container so-header__inside">
          <Wordmark />
          {page.person ? <SignedIn {...page.person} /> : at !== false && <LanguageSwitch typing={typing} at={at} />}
        </div>
        <div class="so-sectors" />
        <ServiceNavigation
          navigation={placesToGo(links, page)}
          navigationLabel={words.main}
          menuButtonText={words.menu}
          classes="so-navigation"
        />
      </header>
      {page.demo && (
        <aside class={wide ? 'so-demo so-wide' : 'so-demo'} aria-label={words.aboutThisSite} lang={lang}>
          <p class="govuk-width-container">{words.demonstration}</p>
        </aside>
      )}
    </>
  )
}

const SignedIn = ({ name, role, team, unread }: { name: string; role: string; team?: string; unread?: number }) => (
  <div class="so-person">
    {unread !== undefined && <Bell unread={unread} />}
    <p class="so-person__who">
      <span class="so-person__name">{name}</span>
      <span class="so-person__role">{team ? `${role}, ${team}` : role}</span>
    </p>
    <Form action="/sign-out">
      <button type="submit" class="so-person__out">
        Sign out
      </button>
    </Form>
  </div>
)

const MOST = 99

/** One bell: how many things concern the reader that they have not read. Nothing rings, blinks or pops up. */
const Bell = ({ unread }: { unread: number }) => (
  <a class="so-bell" href="/work/reminders">
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M10 1.5a1.3 1.3 0 0 0-1.3 1.3v.5A5.5 5.5 0 0 0 4.5 8.7v3.8L3 14.6V16h14v-1.4l-1.5-2.1V8.7a5.5 5.5 0 0 0-4.2-5.4v-.5A1.3 1.3 0 0 0 10 1.5ZM8 17a2 2 0 0 0 4 0Z"
      />
    </svg>
    {unread > 0 && (
      <span class="so-bell__count" aria-hidden="true">
        {unread > MOST ? `${MOST}+` : unread}
      </span>
    )}
    <span class="govuk-visually-hidden">{unread === 0 ? 'Reminders, none unread' : `Reminders, ${unread} unread`}</span>
  </a>
)
