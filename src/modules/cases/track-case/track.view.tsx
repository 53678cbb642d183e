import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'

type Shown = { typed: Record<string, string>; errors?: FormErrors | undefined; closed?: boolean }

export const TrackView = ({ typed, errors, closed }: Shown) => (
  <Layout title="Check progress" errors={errors} backLink="/">
    <h1 class="govuk-heading-l">Check progress</h1>
    {closed ? (
      <InsetText text="To keep your case private, it opens only through a link we send you. The last one is not open in this browser." />
    ) : null}
    <p class="govuk-body">
      Enter your reference and the e-mail address you gave. We will send you a link that opens your case once.
    </p>
    <Form action="/track">
      <Input
        id="reference"
        name="reference"
        value={typed.reference}
        classes="govuk-input--width-10"
        spellcheck={false}
        autocomplete="off"
        label={{ text: 'Reference', classes: 'govuk-label--s' }}
        hint={{ text: 'It looks like SO-ABCD-2345' }}
        errorMessage={errors?.fields.reference}
      />
      <Input
        id="email"
        name="email"
        type="email"
        value={typed.email}
        autocomplete="email"
        spellcheck={false}
        label={{ text: 'E-mail address', classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.email}
      />
      <Button text="Send me a link" preventDoubleClick />
    </Form>
    <p class="govuk-body">
      Do you speak for a firm?{' '}
      <a class="govuk-link" href="/firm">
        See all its cases
      </a>
      .
    </p>
    <p class="govuk-body">
      Lost your reference?{' '}
      <a class="govuk-link" href="/offices">
        Ask the office of your sector
      </a>
      : they can find it with you.
    </p>
  </Layout>
)

export const LinkSentView = ({ email }: { email: string }) => (
  <Layout title="Check your e-mail" backLink="/track">
    <h1 class="govuk-heading-l">Check your e-mail</h1>
    <p class="govuk-body">
      If that reference and {email} belong together, we have sent a link to {email}. It opens your case once and works
      for 3 days.
    </p>
    <p class="govuk-body">
      If nothing comes within a few minutes, look in your junk folder, check both, and{' '}
      <a class="govuk-link" href="/track">
        try again
      </a>
      .
    </p>
  </Layout>
)

export function OpenLinkView({ good }: { good: boolean }) {
  if (good) {
    return (
      <Layout title="Open your case">
        <h1 class="govuk-heading-l">Open your case</h1>
        <p class="govuk-body">This link opens your case once, in this browser, for a day.</p>
        <Form>
          <Button text="Open my case" preventDoubleClick />
        </Form>
      </Layout>
    )
  }
  return (
    <Layout title="This link has been used or has run out">
      <h1 class="govuk-heading-l">This link has been used or has run out</h1>
      <p class="govuk-body">
        Each link opens a case once, so that nobody who finds it later can read it. If you opened it in this browser
        today, your case is still open there.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/track">
          Ask for a new link
        </a>
      </p>
    </Layout>
  )
}
