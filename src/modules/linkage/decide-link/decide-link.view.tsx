import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { linkageHref, reviewHref } from '../links.ts'
import { ANSWERS } from './decide-link.schema.ts'
import type { ToReview } from './next-to-review.ts'

type Shown = {
  item?: ToReview
  waiting: number
  skip: number
  said: Record<string, string>
  decidedHref?: string
  errors?: FormErrors
}

export const DecideLinkView = ({ item, waiting, skip, said, decidedHref, errors }: Shown) => (
  <Layout title="Review links" wide {...(errors ? { errors } : {})} backLink={linkageHref()}>
    <h1 class="govuk-heading-l">Are these one business?</h1>
    {decidedHref && (
      <InsetText>
        Your decision is kept.{' '}
        <a class="govuk-link" href={decidedHref}>
          See how sure the link was, and why
        </a>
      </InsetText>
    )}
    {item ? (
      <Item item={item} waiting={waiting} skip={skip} said={said} {...(errors ? { errors } : {})} />
    ) : (
      <Nothing skip={skip} />
    )}
  </Layout>
)

const Nothing = ({ skip }: { skip: number }) => (
  <EmptyState title={skip ? 'No more to review after those you passed over' : 'Nothing waits for review'}>
    {skip ? (
      <a class="govuk-link" href={reviewHref()}>
        Go back to the first
      </a>
    ) : (
      <a class="govuk-link" href={linkageHref()}>
        See the lists
      </a>
    )}
  </EmptyState>
)

function Item({ item, waiting, skip, said, errors }: Shown & { item: ToReview }) {
  const wrong = errors?.fields ?? {}
  return (
    <>
      <p class="govuk-body">
        {waiting.toLocaleString('en-GB')} to review. How sure the link is shows after you decide, so that it does not
        lead you.
      </p>
      <SideBySide item={item} />
      <Form action={skip ? `${reviewHref()}?skip=${skip}` : reviewHref()}>
        <input type="hidden" name="recordId" value={item.record_id} />
        <input type="hidden" name="businessId" value={item.business_id} />
        <Radios
          name="answer"
          value={said.answer ?? ''}
          fieldset={{ legend: { text: 'What do you think?' } }}
          hint={{ text: 'By keyboard: the access keys S, D, R and C choose an answer, arrows move between them' }}
          errorMessage={wrong.answer}
          items={ANSWERS.map(({ value, text, key }) => ({ value, text, attributes: { accesskey: key } }))}
        />
        <Textarea
          id="reason"
          name="reason"
          rows={2}
          value={said.reason ?? ''}
          label={{ text: 'What shows it?' }}
          hint={{ text: 'In a few words, for whoever asks later' }}
          errorMessage={wrong.reason}
        />
        <div class="govuk-button-group">
          <Button text="Keep this decision" />
          <a class="govuk-link" href={`${reviewHref()}?skip=${skip + 1}`}>
            Pass over for now
          </a>
        </div>
      </Form>
    </>
  )
}

function SideBySide({ item }: { item: ToReview }) {
  const rows: [string, string, string][] = [
    ['Name', item.record_name, item.business_name],
    ['Other names', item.record_names.join('; '), (item.business_names ?? []).join('; ')],
    ['Company number', item.record_number, item.business_number ?? ''],
    ['Address', item.record_address, item.business_address],
    ['Postcode', item.record_postcode, item.business_postcode ?? ''],
    ['SIC codes', item.record_sic.join(', '), item.business_sic.join(', ')]
  ]
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">The record and the business side by side</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <td class="govuk-table__header" />
          <th scope="col" class="govuk-table__header">
            On the list “{item.list}”
          </th>
          <th scope="col" class="govuk-table__header">
            The business we hold
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(([what, left, right]) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {what}
            </th>
            <td class="govuk-table__cell">{left || 'Not given'}</td>
            <td class="govuk-table__cell">{right || 'Not given'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
