import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { trackHref } from '../links.ts'
import type { Thread } from './load-thread.ts'

type Shown = { thread: Thread; typed: Record<string, string>; errors?: FormErrors | undefined }

/** What the business can put right or take back by itself. */
export const MyDetails = ({ thread, typed, errors }: Shown) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Your details</h2>
    <p class="govuk-body-s">
      {thread.contact.name}
      {thread.contact.phone ? `, ${thread.contact.phone}` : ''}
      {thread.email ? `, ${thread.email}` : ''}
    </p>
    <details class="govuk-details" open={Boolean(errors?.fields.name ?? errors?.fields.phone)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Put something right</span>
      </summary>
      <Form action={`${trackHref(thread.reference)}/correct`}>
        <Input
          id="name"
          name="name"
          value={typed.name ?? thread.contact.name}
          label={{ text: 'Your name' }}
          errorMessage={errors?.fields.name}
        />
        <Input
          id="phone"
          name="phone"
          type="tel"
          value={typed.phone ?? thread.contact.phone ?? ''}
          label={{ text: 'Telephone (optional)' }}
          errorMessage={errors?.fields.phone}
        />
        <p class="govuk-body-s">To change your e-mail address, or anything else we hold, write it as a message here.</p>
        <Button text="Save" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </details>
    {thread.open ? <Withdraw thread={thread} /> : null}
  </section>
)

const Withdraw = ({ thread }: { thread: Thread }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">I no longer need an answer</span>
    </summary>
    <Form action={`${trackHref(thread.reference)}/withdraw`}>
      <p class="govuk-body-s">We close your case. You can open it again within 28 days.</p>
      <Button text="Withdraw my case" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </details>
)
