import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import { planHref, plansHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import { gapWords } from './gap-words.ts'
import type { ListedPlan } from './list-plans.ts'

type Shown = {
  plans: readonly ListedPlan[]
  nextMonday: string
  mayPropose: boolean
  values: Readonly<Record<string, string>>
  errors?: FormErrors | undefined
}

const STATUS = { proposed: 'Proposed', accepted: 'Accepted', 'set-aside': 'Set aside' }

/** The quarters that were proposed, and a way to have another proposed. */
export const PlansView = ({ plans, nextMonday, mayPropose, values, errors }: Shown) => (
  <Layout title="Proposed quarters" errors={errors} wide>
    <h1 class="govuk-heading-l">Proposed quarters</h1>
    <MinistersViews now="plans" />
    <p class="govuk-body">
      The proposer gives each duty to the minister and the week that suit it best, groups journeys, sees that no size,
      sector or region is left out, and says how far from the best possible plan it can be. It books nothing.
    </p>
    {mayPropose && (
      <Form action={plansHref()} label="Propose a quarter">
        <div class="so-search">
          <Input
            id="startsOn"
            name="startsOn"
            type="date"
            value={values.startsOn || nextMonday}
            label={{ text: 'Begins on a Monday' }}
            classes="govuk-input--width-10"
            errorMessage={errors?.fields.startsOn}
          />
          <Input
            id="weeks"
            name="weeks"
            value={values.weeks || '13'}
            label={{ text: 'Weeks' }}
            classes="govuk-input--width-3"
            errorMessage={errors?.fields.weeks}
          />
          <Button text="Propose" preventDoubleClick />
        </div>
      </Form>
    )}
    {plans.length === 0 ? (
      <EmptyState title="No quarter has been proposed">Choose a Monday to begin with.</EmptyState>
    ) : (
      <StackTable
        caption="Proposed quarters, the latest first"
        captionHidden
        columns={[
          { text: 'Plan' },
          { text: 'Weeks', numeric: true },
          { text: 'Duty met' },
          { text: 'Journeys', numeric: true },
          { text: 'From the best, at most' },
          { text: 'By' },
          { text: 'Status' }
        ]}
        rows={plans.map((plan) => [
          <a class="govuk-link" href={planHref(plan.id)}>
            {`Plan ${plan.number}, from ${dayInWords(plan.starts_on)}`}
          </a>,
          plan.weeks,
          `${plan.figures.ours.met} of ${plan.figures.owed}`,
          plan.figures.ours.trips,
          gapWords(plan).value,
          plan.made_by_name,
          STATUS[plan.status]
        ])}
      />
    )}
  </Layout>
)
