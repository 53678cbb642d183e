import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'

type Shown = { typed: Record<string, string>; errors?: FormErrors | undefined; closed?: boolean }

export const AskView = ({ typed, errors, closed }: Shown) => (
  <Layout title="Your firm’s cases" errors={errors} backLink="/track">
    <h1 class="govuk-heading-l">Your firm’s cases</h1>
    {closed ? (
      <InsetText text="These cases open only through a link we send you. None is open in this browser, or you no longer speak for this firm." />
    ) : null}
    <p class="govuk-body">
      If we know you as a contact of your firm, enter your e-mail address. We will send you a link that opens every case
      your firm raised with us.
    </p>
    <Form action="/firm">
      <Input
        id="email"
        name="email"
        type="email"
        value={typed.email}
        autocomplete="email"
        spellcheck={false}
        label={{ text: 'E-mail address', classes: 'govuk-label--s' }}
        hint={{ text: 'The one government has for you at your firm' }}
        errorMessage={errors?.fields.email}
      />
      <Button text="Send me a link" preventDoubleClick />
    </Form>
    <p class="govuk-body">
      Not a contact yet?{' '}
      <a class="govuk-link" href="/offices">
        Ask the office of your sector
      </a>{' '}
      to add you. To follow one case you raised,{' '}
      <a class="govuk-link" href="/track">
        use its reference
      </a>
      .
    </p>
  </Layout>
)

export const AskedView = ({ email }: { email: string }) => (
  <Layout title="Check your e-mail" backLink="/firm">
    <h1 class="govuk-heading-l">Check your e-mail</h1>
    <p class="govuk-body">
      If {email} is a contact of a firm, we have sent a link to it. It works once, within 3 days, and opens the cases of
      the firm for a day.
    </p>
    <p class="govuk-body">
      If nothing comes within a few minutes, look in your junk folder, or ask the office of your sector which address it
      has for you.
    </p>
  </Layout>
)

export const OpenFirmView = ({ good }: { good: boolean }) =>
  good ? (
    <Layout title="Open your firm’s cases">
      <h1 class="govuk-heading-l">Open your firm’s cases</h1>
      <p class="govuk-body">This link works once. The cases stay open in this browser for a day.</p>
      <Form>
        <Button text="Open the cases" preventDoubleClick />
      </Form>
    </Layout>
  ) : (
    <Layout title="This link has been used or has run out">
      <h1 class="govuk-heading-l">This link has been used or has run out</h1>
      <p class="govuk-body">Each link works once, so that nobody who finds it later can read your cases.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/firm">
          Ask for a new link
        </a>
      </p>
    </Layout>
  )
