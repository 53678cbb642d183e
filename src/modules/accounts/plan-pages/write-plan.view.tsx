import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { dayBoxes } from '../../government/index.ts'
import { accountPlanHref, objectiveHref, planPartHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'

type Shown = { loaded: LoadedPlan; said: Readonly<Record<string, string>>; errors: FormErrors | undefined }

/** The words of the plan, to write: the draft if there is one, else what was approved last. */
export function WritePlanView({ loaded, said, errors }: Shown) {
  const { account, inHand, approved, marking } = loaded
  const from = inHand ?? approved ?? loaded.versions[0]
  const area = (name: string, text: string, hint: string, kept: string | undefined) => (
    <Textarea
      id={name}
      name={name}
      rows={7}
      value={said[name] ?? kept ?? ''}
      label={{ text, classes: 'govuk-label--m' }}
      hint={{ text: hint }}
      errorMessage={errors?.fields[name]}
    />
  )
  return (
    <Layout
      title={`Write the plan of ${account.business}`}
      marking={marking}
      {...(errors ? { errors } : {})}
      backLink={{ href: accountPlanHref(account.id), text: 'The plan' }}
    >
      <span class="govuk-caption-l">{account.business}</span>
      <h1 class="govuk-heading-l">Write the plan</h1>
      <Form action={planPartHref(account.id, 'write')}>
        {area(
          'companyPriorities',
          'What the business wants',
          'Its priorities for the next two years, in its own words where you have them. One to a line',
          from?.company_priorities
        )}
        {area(
          'governmentPriorities',
          'What government wants',
          'Of this business, over all departments. One to a line',
          from?.government_priorities
        )}
        {area('strategy', 'How we go about it', 'Who does what with whom, and in which order', from?.strategy)}
        <Radios
          name="marking"
          value={said.marking ?? marking}
          fieldset={{ legend: { text: 'How sensitive is the plan?', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errors?.fields.marking}
          items={[
            { value: 'OFFICIAL', text: 'OFFICIAL', hint: { text: 'Everybody in government may read it' } },
            {
              value: 'OFFICIAL-SENSITIVE',
              text: 'OFFICIAL-SENSITIVE',
              hint: { text: 'Its team and those who oversee accounts; reading is logged' }
            }
          ]}
        />
        <Button text="Save the draft" preventDoubleClick />
      </Form>
    </Layout>
  )
}

/** One objective, new or to change. */
export function ObjectiveView({ loaded, id, said, errors }: Shown & { id: string }) {
  const { account, marking } = loaded
  const kept = loaded.objectives.find((one) => one.id === id)
  const title = kept ? 'Change an objective' : 'Add an objective'
  return (
    <Layout
      title={`${title}: ${account.business}`}
      marking={marking}
      {...(errors ? { errors } : {})}
      backLink={{ href: accountPlanHref(account.id), text: 'The plan' }}
    >
      <span class="govuk-caption-l">{account.business}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={objectiveHref(account.id, kept?.id ?? 'add')}>
        <ObjectiveBoxes kept={kept} said={said} errors={errors} />
        <Button text="Save" preventDoubleClick />
      </Form>
    </Layout>
  )
}

type Boxes = Omit<Shown, 'loaded'> & { kept: LoadedPlan['objectives'][number] | undefined }

const ObjectiveBoxes = ({ kept, said, errors }: Boxes) => (
  <>
    <Input
      id="title"
      name="title"
      value={said.title ?? kept?.title}
      label={{ text: 'What is to be reached?' }}
      errorMessage={errors?.fields.title}
    />
    <Textarea
      id="detail"
      name="detail"
      rows={3}
      value={said.detail ?? kept?.detail ?? ''}
      label={{ text: 'Detail (optional)' }}
      errorMessage={errors?.fields.detail}
    />
    <DateInput
      id="targetOn"
      namePrefix="targetOn"
      fieldset={{ legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.targetOn}
      values={said['targetOn-year'] === undefined ? dayBoxes('targetOn', kept?.target_on) : said}
    />
    <Input
      id="progress"
      name="progress"
      inputmode="numeric"
      value={said.progress ?? String(kept?.progress ?? 0)}
      label={{ text: 'How far has it come?' }}
      suffix={{ text: '%' }}
      classes="govuk-input--width-3"
      errorMessage={errors?.fields.progress}
    />
    <Textarea
      id="blocker"
      name="blocker"
      rows={2}
      value={said.blocker ?? kept?.blocker ?? ''}
      label={{ text: 'What is in the way? (empty if nothing is)' }}
      errorMessage={errors?.fields.blocker}
    />
    {kept && (
      <Radios
        name="status"
        value={said.status ?? kept.status}
        classes="govuk-radios--inline"
        fieldset={{ legend: { text: 'How does it stand?', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'open', text: 'Open' },
          { value: 'reached', text: 'Reached' },
          { value: 'dropped', text: 'Dropped' }
        ]}
      />
    )}
  </>
)
