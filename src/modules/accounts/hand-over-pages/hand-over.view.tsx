import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { dayInWords } from '../../government/index.ts'
import type { LoadedAccount } from '../account-page/load-account.ts'
import { accountHref, accountsHref, answerHandOverHref, handOverHref, withdrawHandOverHref } from '../links.ts'
import type { ListedHandOver } from './list-hand-overs.ts'

type Said = Readonly<Record<string, string>>
type Shown = {
  loaded: LoadedAccount
  people: readonly { value: string; text: string }[]
  said: Said
  errors: FormErrors | undefined
}

/** Passing the place of lead or deputy on, with a note drafted from the record. */
export const HandOverView = ({ loaded: { account }, people, said, errors }: Shown) => (
  <Layout
    title={`Hand over ${account.business}`}
    {...(errors ? { errors } : {})}
    backLink={{ href: accountHref(account.id), text: account.business }}
  >
    <span class="govuk-caption-l">{account.business}</span>
    <h1 class="govuk-heading-l">Hand it over</h1>
    <p class="govuk-body">
      Nothing changes until the receiver says yes. Until then, whoever holds the place answers for the account.
    </p>
    <Form action={handOverHref(account.id)}>
      <Radios
        name="role"
        value={said.role ?? ''}
        fieldset={{ legend: { text: 'Which place?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errors?.fields.role}
        items={[
          { value: 'lead', text: 'Lead', hint: { text: `${account.lead} holds it` } },
          { value: 'deputy', text: 'Deputy', hint: { text: `${account.deputy} holds it` } }
        ]}
      />
      <PersonBox name="to" label="Who takes it over?" value={said.to} error={errors?.fields.to} choices={people} />
      <DateInput
        id="onDay"
        namePrefix="onDay"
        fieldset={{ legend: { text: 'Their first day', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errors?.fields.onDay}
        values={said}
      />
      <Textarea
        id="note"
        name="note"
        rows={18}
        value={said.note}
        label={{ text: 'Note for the receiver', classes: 'govuk-label--s' }}
        hint={{ text: 'Drafted from the record. Add what is not written down anywhere' }}
        errorMessage={errors?.fields.note}
      />
      <Checkboxes
        name="tellsBusiness"
        idPrefix="tellsBusiness"
        values={said.tellsBusiness === 'yes' ? ['yes'] : []}
        items={[
          {
            value: 'yes',
            text: 'Tell the business when it is accepted',
            hint: { text: 'Its first contact gets a message with the new name and how to reach them' }
          }
        ]}
      />
      <Button text="Offer it" preventDoubleClick />
    </Form>
  </Layout>
)

type Lists = {
  forMe: readonly ListedHandOver[]
  others: readonly (ListedHandOver & { mine: boolean })[]
  said: Said
  errors: FormErrors | undefined
}

/** What waits for a yes or no. */
export const HandOversView = ({ forMe, others, said, errors }: Lists) => (
  <Layout
    title="Hand-overs"
    {...(errors ? { errors } : {})}
    breadcrumbs={[{ text: 'Accounts', href: accountsHref() }, { text: 'Hand-overs' }]}
  >
    <h1 class="govuk-heading-l">Hand-overs</h1>
    <h2 class="govuk-heading-m">For you to answer</h2>
    {forMe.length === 0 && <EmptyState title="Nobody is handing an account to you" headingLevel={3} />}
    {forMe.map((offer) => (
      <Offer offer={offer} said={said} errors={errors} />
    ))}
    <h2 class="govuk-heading-m">Waiting for somebody else</h2>
    {others.length === 0 && <p class="govuk-body">None that you may see.</p>}
    <ul class="govuk-list govuk-list--spaced">
      {others.map((offer) => (
        <li>
          <a class="govuk-link" href={accountHref(offer.account_id)}>
            {offer.business}
          </a>
          : {offer.giver} to {offer.taker}, {offer.role_code}, from {dayInWords(offer.on_day)}
          {offer.mine && <Withdraw offer={offer} errors={errors} />}
        </li>
      ))}
    </ul>
  </Layout>
)

const Withdraw = ({ offer, errors }: { offer: ListedHandOver; errors: FormErrors | undefined }) => (
  <Details summaryText="Take this offer back">
    <Form action={withdrawHandOverHref(offer.id)} label={`Take back the offer of ${offer.business}`}>
      <Textarea
        id={`withdraw-${offer.id}`}
        name="reason"
        rows={2}
        label={{ text: 'Why?' }}
        hint={{ text: `${offer.taker} is told` }}
        errorMessage={errors?.fields.reason}
      />
      <Button text="Take it back" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)

const Offer = ({ offer, said, errors }: { offer: ListedHandOver; said: Said; errors: FormErrors | undefined }) => (
  <section class="so-card govuk-!-margin-bottom-4">
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href={accountHref(offer.account_id)}>
        {offer.business}
      </a>
    </h3>
    <p class="govuk-body">
      {offer.tier}. {offer.giver} is the {offer.role_code} until you say yes; you would be from{' '}
      {dayInWords(offer.on_day)}.{offer.tells_business && ' The business is told.'}
    </p>
    <Details summaryText="The note">
      <p class="govuk-body so-as-written">{offer.note}</p>
    </Details>
    <Form action={answerHandOverHref(offer.id)} label={`Answer for ${offer.business}`}>
      <Radios
        name="answer"
        idPrefix={`answer-${offer.id}`}
        value={said.answer ?? ''}
        classes="govuk-radios--inline"
        fieldset={{ legend: { text: 'Do you take it over?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errors?.fields.answer}
        items={[
          { value: 'accepted', text: 'Yes' },
          { value: 'declined', text: 'No' }
        ]}
      />
      <Textarea
        id={`reason-${offer.id}`}
        name="reason"
        rows={2}
        value={said.reason}
        label={{ text: 'If not, why?' }}
        errorMessage={errors?.fields.reason}
      />
      <Button text="Answer" preventDoubleClick />
    </Form>
  </section>
)
