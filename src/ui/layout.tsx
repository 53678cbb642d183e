import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES, LANGUAGES } from '../languages.ts'
import { assetHref } from './assets.ts'
import type { FormErrors } from './form-errors.ts'
import { BackLink } from './govuk/back-link.tsx'
import type { Breadcrumb } from './govuk/breadcrumbs.tsx'
import { Breadcrumbs } from './govuk/breadcrumbs.tsx'
import { ErrorSummary } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import type { Typing } from './language-switch.tsx'
import { usePage } from './page-context.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { PartIn, useLanguage, useWords } from './use-words.ts'
import { frameWords } from './words.ts'

type LayoutProps = {
  title: string
  errors?: FormErrors
  backLink?: string | { href: string; text?: string }
  breadcrumbs?: readonly Breadcrumb[]
  wide?: boolean
  dense?: boolean
  /** The highest marking of what the page shows, where that is more than OFFICIAL. */
  marking?: string | undefined
  sidebar?: ComponentChildren
  /** That the page is there in every language; one that is not stays in English, and says so. */
  translated?: boolean
  /** The form whose typed words move along when the language is changed. */
  typing?: Typing | undefined
  /** Where the page can be read again, when it answers a form sent to an address that only takes; `false` if nowhere. */
  at?: string | false | undefined
  children: ComponentChildren
}

/** Every page: a title that says when something is wrong, the way past the header, the summary of errors first. */
export function Layout({ title, wide, marking, dense, translated = false, typing, at, ...rest }: LayoutProps) {
  const page = usePage()
  const words = useWords(frameWords)
  const asked = useLanguage()
  const language = translated ? asked : 'en'
  const frame = language === asked ? undefined : LANGUAGE_NAMES[asked].tag
  const failed = rest.errors !== undefined && rest.errors.errorList.length > 0
  const shown = marking ?? page.marking
  return (
    <html lang={LANGUAGE_NAMES[language].tag} class="govuk-template">
      <Head title={failed ? `${frameWords[language].error}: ${title}` : title} translated={translated} />
      <body class={(dense ?? page.person) ? 'govuk-template__body so-dense' : 'govuk-template__body'}>
        <script src={assetHref('script-on.js')} />
        <SkipLink text={words.skip} href="#main-content" attributes={{ lang: frame }} />
        <SiteHeader wide={wide} marking={shown} lang={frame} typing={typing} at={at} />
        <PartIn.Provider value={language}>
          <Content wide={wide} notice={frame && <p lang={frame}>{words.onlyInEnglish}</p>} {...rest} />
        </PartIn.Provider>
        <SiteFooter wide={wide} marking={shown} lang={frame} />
      </body>
    </html>
  )
}

type ContentProps = Pick<LayoutProps, 'wide' | 'errors' | 'sidebar' | 'children' | 'backLink' | 'breadcrumbs'> & {
  notice: ComponentChildren
}

function Content({ wide, errors, sidebar, children, notice, ...rest }: ContentProps) {
  const words = useWords(frameWords)
  return (
    <div class={wide ? 'govuk-width-container so-wide' : 'govuk-width-container'}>
      <WayBack {...rest} />
      <main class="govuk-main-wrapper" id="main-content">
        {notice && <InsetText html={notice} />}
        {errors && errors.errorList.length > 0 && (
          <ErrorSummary titleText={words.problem} errorList={errors.errorList} />
        )}
        {sidebar ? (
          <div class="so-with-aside">
            <div class="so-two-thirds">{children}</div>
            <div class="so-aside">{sidebar}</div>
          </div>
        ) : (
          children
        )}
      </main>
    </div>
  )
}

const Head = ({ title, translated }: { title: string; translated: boolean }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#123c3a" />
    <title>{`${title} – Sector Office`}</title>
    {translated && <Alternates />}
    <link rel="icon" href={assetHref('mark.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={assetHref('govuk-frontend.css')} />
    <link rel="stylesheet" href={assetHref('sector-office.css')} />
    <script type="module" src={assetHref('enhance.js')} />
  </head>
)

/** Where search engines find the page in each language. */
function Alternates() {
  const { person, origin, path } = usePage()
  if (person || !origin) return null
  return (
    <>
      {LANGUAGES.map((one) => (
        <link rel="alternate" hreflang={LANGUAGE_NAMES[one].tag} href={`${origin}${path}?language=${one}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${origin}${path}`} />
    </>
  )
}

function WayBack({ backLink, breadcrumbs }: Pick<LayoutProps, 'backLink' | 'breadcrumbs'>) {
  const words = useWords(frameWords)
  if (breadcrumbs) return <Breadcrumbs items={breadcrumbs} collapseOnMobile />
  if (!backLink) return null
  return (
    <nav aria-label={words.wayBack}>
      <BackLink text={words.back} {...(typeof backLink === 'string' ? { href: backLink } : backLink)} />
    </nav>
  )
}
