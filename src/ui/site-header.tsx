import { Form } from './form.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { MarkingBanner } from './marking-banner.tsx'
import { placesToGo, publicNavigation, staffNavigation } from './navigation.ts'
import { usePage } from './page-context.tsx'
import { Wordmark } from './wordmark.tsx'

/** Who we are, who is signed in, where one can go, and whether this is real. */
export function SiteHeader({ wide, marking }: { wide?: boolean; marking?: string | undefined }) {
  const page = usePage()
  const links = page.person ? staffNavigation : publicNavigation
  return (
    <>
      <header class={wide ? 'so-header so-wide' : 'so-header'}>
        {marking && <MarkingBanner marking={marking} />}
        <div class="govuk-width-container so-header__inside">
          <Wordmark />
          {page.person && <SignedIn {...page.person} />}
        </div>
        <div class="so-sectors" />
        <ServiceNavigation navigation={placesToGo(links, page)} navigationLabel="Main" classes="so-navigation" />
      </header>
      {page.demo && (
        <aside class={wide ? 'so-demo so-wide' : 'so-demo'} aria-label="About this site">
          <p class="govuk-width-container">Demonstration. People and messages here are invented.</p>
        </aside>
      )}
    </>
  )
}

function SignedIn({ name, role, team }: { name: string; role: string; team?: string }) {
  return (
    <div class="so-person">
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
}
