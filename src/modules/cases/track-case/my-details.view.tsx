import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { trackHref } from '../links.ts'
import { caseWords } from './case-words.ts'
import type { Thread } from './load-thread.ts'

type Shown = { thread: Thread; typed: Record<string, string>; errors?: FormErrors | undefined }

/** What the business can put right or take back by itself. */
export function MyDetails({ thread, typed, errors }: Shown) {
  const words = useWords(caseWords)
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">{words.details}</h2>
      <p class="govuk-body-s">{[thread.contact.name, thread.contact.phone, thread.email].filter(Boolean).join(', ')}</p>
      <details class="govuk-details" open={Boolean(errors?.fields.name ?? errors?.fields.phone)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.putRight}</span>
        </summary>
        <Correct thread={thread} typed={typed} errors={errors} />
      </details>
      {thread.open ? <Withdraw thread={thread} /> : null}
    </section>
  )
}

function Correct({ thread, typed, errors }: Shown) {
  const words = useWords(caseWords)
  return (
    <Form action={`${trackHref(thread.reference)}/correct`}>
      <Input
        id="name"
        name="name"
        value={typed.name ?? thread.contact.name}
        label={{ text: words.name }}
        errorMessage={errors?.fields.name}
      />
      <Input
        id="phone"
        name="phone"
        type="tel"
        value={typed.phone ?? thread.contact.phone ?? ''}
        label={{ text: words.phone }}
        errorMessage={errors?.fields.phone}
      />
      <p class="govuk-body-s">{words.emailChange}</p>
      <Button text={words.save} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}

function Withdraw({ thread }: { thread: Thread }) {
  const words = useWords(caseWords)
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.noLonger}</span>
      </summary>
      <Form action={`${trackHref(thread.reference)}/withdraw`}>
        <p class="govuk-body-s">{words.withdrawLead}</p>
        <Button text={words.withdraw} classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </details>
  )
}
