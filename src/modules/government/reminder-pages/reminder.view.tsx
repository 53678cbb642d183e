import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { Moment } from '../../../ui/when.tsx'
import { digestUrl, myDayUrl, remindersUrl } from '../links.ts'

type Shown = { words: string; href: string; when: Moment; unread: boolean }
type RemindersProps = { reminders: readonly Shown[]; hour: number | undefined; errors: FormErrors | undefined }

const HOURS = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]

/** What is behind the bell: things that concern the reader and that they did not do themselves. */
export const RemindersView = ({ reminders, hour, errors }: RemindersProps) => (
  <Layout
    title="Reminders"
    {...(errors ? { errors } : {})}
    backLink={{ href: myDayUrl(), text: 'My day' }}
    sidebar={<Digest hour={hour} errors={errors} />}
  >
    <h1 class="govuk-heading-l">Reminders</h1>
    {reminders.some(({ unread }) => unread) && (
      <Form action={remindersUrl()}>
        <Button text="I have read these" classes="govuk-button--secondary" />
      </Form>
    )}
    {reminders.length === 0 && (
      <EmptyState title="Nothing yet">
        A line comes here when a colleague gives you something, or something of yours falls due. Never for what you did
        yourself.
      </EmptyState>
    )}
    <Timeline
      label="Reminders, the latest first"
      headingLevel={2}
      entries={reminders.map(({ words, href, when, unread }) => ({
        title: words,
        href,
        when,
        ...(unread ? { tag: <Tag text="Unread" classes="govuk-tag--yellow" /> } : {})
      }))}
    />
  </Layout>
)

const Digest = ({ hour, errors }: { hour: number | undefined; errors: FormErrors | undefined }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">One message a day</h2>
    <p class="govuk-body-s">
      What is due and what is new, by mail at the time you choose. On a day with neither, nothing.
    </p>
    <Form action={digestUrl()} label="One message a day">
      <Select
        id="hour"
        name="hour"
        label={{ text: 'When' }}
        value={hour === undefined ? 'none' : String(hour)}
        errorMessage={errors?.fields.hour}
        items={[
          { value: 'none', text: 'No message' },
          ...HOURS.map((one) => ({ value: String(one), text: `${one}:00` }))
        ]}
      />
      <Button text="Save" classes="govuk-button--secondary" />
    </Form>
  </section>
)
