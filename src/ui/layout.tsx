import type { ComponentChildren } from 'preact'
import { assetHref } from './assets.ts'
import type { FormErrors } from './form-errors.ts'
import { BackLink } from './govuk/back-link.tsx'
import type { Breadcrumb } from './govuk/breadcrumbs.tsx'
import { Breadcrumbs } from './govuk/breadcrumbs.tsx'
import { ErrorSummary } from './govuk/error-summary.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { usePage } from './page-context.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

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
  children: ComponentChildren
}

/** Every page: a title that says when something is wrong, the way past the header, the summary of errors first. */
export function Layout({ title, errors, wide, sidebar, children, marking, ...rest }: LayoutProps) {
  const { person, marking: usual } = usePage()
  const shown = marking ?? usual
  const failed = errors !== undefined && errors.errorList.length > 0
  const dense = rest.dense ?? person !== undefined
  return (
    <html lang="en-GB" class="govuk-template">
      <Head title={failed ? `Error: ${title}` : title} />
      <body class={dense ? 'govuk-template__body so-dense' : 'govuk-template__body'}>
        <script src={assetHref('script-on.js')} />
        <SkipLink text="Skip to main content" href="#main-content" />
        <SiteHeader wide={wide} marking={shown} />
        <div class={wide ? 'govuk-width-container so-wide' : 'govuk-width-container'}>
          <WayBack {...rest} />
          <main class="govuk-main-wrapper" id="main-content">
            {failed && <ErrorSummary titleText="There is a problem" errorList={errors.errorList} />}
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
        <SiteFooter wide={wide} marking={shown} />
      </body>
    </html>
  )
}

const Head = ({ title }: { title: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#123c3a" />
    <title>{`${title} – Sector Office`}</title>
    <link rel="icon" href={assetHref('mark.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={assetHref('govuk-frontend.css')} />
    <link rel="stylesheet" href={assetHref('sector-office.css')} />
    <script type="module" src={assetHref('enhance.js')} />
  </head>
)

function WayBack({ backLink, breadcrumbs }: Pick<LayoutProps, 'backLink' | 'breadcrumbs'>) {
  if (breadcrumbs) return <Breadcrumbs items={breadcrumbs} collapseOnMobile />
  if (!backLink) return null
  return (
    <nav aria-label="Way back">
      <BackLink {...(typeof backLink === 'string' ? { href: backLink } : backLink)} />
    </nav>
  )
}
