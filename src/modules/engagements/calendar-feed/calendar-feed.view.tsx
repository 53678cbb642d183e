import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { engagementsHref, feedsHref } from '../links.ts'

type Shown = {
  feeds: readonly { id: string; label: string; since: { iso: string; text: string } }[]
  accounts: readonly { id: string; name: string }[]
  made: string | undefined
  errors: FormErrors | undefined
}

export const CalendarFeedView = ({ feeds, accounts, made, errors }: Shown) => (
  <Layout title="Calendars" errors={errors} backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Calendars</h1>
    <p class="govuk-body">
      A private address lets your calendar program follow engagements. Whoever has it reads what you may read, so do not
      pass it on. Sensitive engagements show their time alone.
    </p>
    {made && <InsetText html={<Told made={made} />} />}
    {feeds.map((one) => (
      <Form action={`/engagements/feeds/${one.id}/end`} label={`End ${one.label}`}>
        <p class="govuk-body">
          {one.label}, since <When {...one.since} />{' '}
          <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            End this address
          </button>
        </p>
      </Form>
    ))}
    <Form action={feedsHref()} label="Make an address">
      <Select
        id="accountId"
        name="accountId"
        label={{ text: 'What it shows' }}
        errorMessage={errors?.fields.accountId}
        items={[
          { value: '', text: 'What I take part in' },
          ...accounts.map(({ id, name }) => ({ value: id, text: `The account of ${name}` }))
        ]}
      />
      <Button text="Make an address" />
    </Form>
    <h2 class="govuk-heading-m">Put an invitation into the record</h2>
    <Form action="/engagements/feeds/invitation" label="Put an invitation into the record">
      <Textarea
        id="text"
        name="text"
        rows={5}
        label={{ text: 'The calendar file' }}
        hint={{
          text: 'Open the .ics file from the message and paste what is in it. Repeats change nothing; a later version changes the draft'
        }}
        errorMessage={errors?.fields.text ?? errors?.fields.file}
      />
      <Button text="Read it" classes="govuk-button--secondary" />
    </Form>
  </Layout>
)

const Told = ({ made }: { made: string }) => (
  <>
    This address is shown once. Copy it into your calendar program now:
    <br />
    <code>{made}</code>
  </>
)
