import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { LeaverPlan } from '../hand-over-leaver/hand-over-leaver.ts'
import { accountHref, accountsHref, leaverHref } from '../links.ts'

type Shown = {
  official: { id: string; name: string; body: string }
  places: readonly {
    account_id: string
    business: string
    tier: string
    role: string
    role_code: string
    offered: boolean
  }[]
  people: readonly { value: string; text: string }[]
  said: Readonly<Record<string, string>>
  errors: FormErrors | undefined
  tried: LeaverPlan | undefined
}

/** Everything somebody who leaves holds on account teams: tried out first, then passed on at once. */
export const LeaverView = ({ official, places, people, said, errors, tried }: Shown) => (
  <Layout
    title={`${official.name} leaves`}
    {...(errors ? { errors } : {})}
    breadcrumbs={[{ text: 'Accounts', href: accountsHref() }, { text: `${official.name} leaves` }]}
  >
    <span class="govuk-caption-l">{official.body}</span>
    <h1 class="govuk-heading-l">{official.name} leaves</h1>
    {places.length === 0 ? (
      <EmptyState title="They are on no account team">Nothing is left to pass on.</EmptyState>
    ) : (
      <>
        <StackTable
          caption={
            tried ? 'What would happen. Nothing has been changed yet' : `${places.length} places on account teams`
          }
          columns={[
            { text: 'Business' },
            { text: 'Tier' },
            { text: 'They are' },
            { text: tried ? 'Would happen' : '' }
          ]}
          rows={places.map((place, at) => [
            <a class="govuk-link" href={accountHref(place.account_id)}>
              {place.business}
            </a>,
            place.tier,
            place.role,
            tried ? (tried.steps[at]?.does ?? '') : place.offered ? 'Offered already' : ''
          ])}
        />
        {tried && tried.tasks > 0 && (
          <p class="govuk-body">
            {tried.tasks === 1 ? '1 task passes' : `${tried.tasks} tasks pass`} to whoever takes over as lead.
          </p>
        )}
        <Form action={leaverHref(official.id)}>
          <DateInput
            id="onDay"
            namePrefix="onDay"
            fieldset={{ legend: { text: 'From which day?', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errors?.fields.onDay}
            values={said}
          />
          {places.some(({ role_code }) => role_code === 'lead') && (
            <PersonBox
              name="toLead"
              label="Who takes over as lead?"
              value={said.toLead}
              error={errors?.fields.toLead}
              choices={people}
            />
          )}
          {places.some(({ role_code }) => role_code === 'deputy') && (
            <PersonBox
              name="toDeputy"
              label="Who takes over as deputy?"
              value={said.toDeputy}
              error={errors?.fields.toDeputy}
              choices={people}
            />
          )}
          <p class="govuk-body">
            Each receives a note drafted from the record. Until they accept, {official.name} answers.
          </p>
          <div class="govuk-button-group">
            <Button text="Try it out" name="press" value="try" classes="govuk-button--secondary" />
            {tried && <Button text="Do it" name="press" value="do" preventDoubleClick />}
          </div>
        </Form>
      </>
    )}
  </Layout>
)
