import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'

type Firm = { id: string; name: string; number: string | null; town: string | null }

/** Finding one's own company on the open register, to be asked less. */
export const FirmView = ({ q, firms }: { q: string; firms: readonly Firm[] | undefined }) => (
  <Layout title="Find your company" backLink={{ href: '/support', text: 'Find support' }}>
    <h1 class="govuk-heading-l">Find your company</h1>
    <p class="govuk-body">
      We take its age, place and kind of work from the public register, and show you what we took. You can take it off
      again.
    </p>
    <Form method="get" action="/support/firm" class="so-search" label="Find your company">
      <Input id="q" name="q" value={q} label={{ text: 'Name or company number' }} classes="govuk-input--width-20" />
      <Button text="Find" classes="govuk-button--secondary" />
    </Form>
    {firms && (
      <ul class="govuk-list govuk-list--spaced">
        {firms.length === 0 && <li>No company on the register has that name or number.</li>}
        {firms.map(({ id, name, number, town }) => (
          <li>
            <a class="govuk-link" href={`/support?business=${id}`}>
              {name}
            </a>
            <div class="govuk-hint govuk-!-margin-bottom-0">{[number, town].filter(Boolean).join(', ')}</div>
          </li>
        ))}
      </ul>
    )}
    <p class="govuk-body">
      Not there, or not registered? <a href="/support">Go on without it</a>.
    </p>
  </Layout>
)
