import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { EVIDENCE, FORMS, KINDS, NATIONS, NEEDS, REGIONS, SECTORS, STAGES } from '../scheme/vocabulary.ts'

export type SchemeFormValues = Readonly<Record<string, string | readonly string[]>>
type Props = { action: string; values: SchemeFormValues; errors?: FormErrors }

const RULES_HINT =
  'Each: {"when": {"op": "is", "fact": "exports", "value": true}, "words": "sell abroad", "change": "you sold abroad"}'

/** Everything the catalogue says of a scheme, in one form; the lists are closed, so that the finder can reason with them. */
export function SchemeForm({ action, values, errors }: Props) {
  const of = (name: string) => String(values[name] ?? '')
  const box = (name: string, text: string, classes = '', hint?: string) => (
    <Input
      id={name}
      name={name}
      value={of(name)}
      label={{ text }}
      classes={classes}
      hint={hint ? { text: hint } : undefined}
      errorMessage={errors?.fields[name]}
    />
  )
  const area = (name: string, text: string, rows: number, hint?: string) => (
    <Textarea
      id={name}
      name={name}
      value={of(name)}
      rows={rows}
      label={{ text }}
      hint={hint ? { text: hint } : undefined}
      errorMessage={errors?.fields[name]}
    />
  )
  return (
    <Form action={action}>
      {box('title', 'What it is called')}
      {area('summary', 'What it is, in a sentence or two', 3)}
      {box('bodyName', 'Who runs it', 'govuk-input--width-20')}
      <Ticks name="kinds" legend="Kind of support" list={KINDS} values={values} errors={errors} />
      <Ticks
        name="needs"
        legend="Needs it meets, the first the main one"
        list={NEEDS}
        values={values}
        errors={errors}
      />
      {area('gives', 'What a business gets', 3)}
      {box('costs', 'What it costs the business')}
      {area('how', 'How to apply', 2)}
      <div class="so-pair">
        {box('amountLeast', 'Least, in pounds', 'govuk-input--width-10')}
        {box('amountMost', 'Most, in pounds', 'govuk-input--width-10')}
      </div>
      <div class="so-pair">
        {box('opensOn', 'First day', 'govuk-input--width-10', 'Like 2027-01-31; empty for always')}
        {box('closesOn', 'Last day', 'govuk-input--width-10', 'Empty when it does not close')}
      </div>
      <h2 class="govuk-heading-m">Who it is for</h2>
      <p class="govuk-body">Nothing ticked means all.</p>
      <Ticks name="nations" legend="Nations" list={NATIONS} values={values} errors={errors} />
      <Ticks name="regions" legend="Regions" list={REGIONS} values={values} errors={errors} folded />
      <Ticks name="sectors" legend="Sectors" list={SECTORS} values={values} errors={errors} folded />
      <Ticks name="stages" legend="Stages" list={STAGES} values={values} errors={errors} folded />
      <Ticks name="forms" legend="Legal forms" list={FORMS} values={values} errors={errors} folded />
      <div class="so-pair">
        {box('employeesLeast', 'People, at least', 'govuk-input--width-4')}
        {box('employeesMost', 'People, at most', 'govuk-input--width-4')}
        {box('yearsLeast', 'Years of trading, at least', 'govuk-input--width-4')}
        {box('yearsMost', 'Years of trading, at most', 'govuk-input--width-4')}
      </div>
      {area('rules', 'Other rules, as a list', 4, RULES_HINT)}
      <h2 class="govuk-heading-m">Where to go, and how sure we are</h2>
      {box('linkHref', 'Official web address')}
      {box('linkText', 'Words of the link')}
      {box('phone', 'Telephone', 'govuk-input--width-20')}
      {box('keywords', 'Other words people use for it', '', 'With commas between')}
      <Select
        id="evidence"
        name="evidence"
        label={{ text: 'Evidence that it works' }}
        value={of('evidence')}
        items={Object.entries(EVIDENCE).map(([value, text]) => ({ value, text }))}
      />
      {box('source', 'Source')}
      {box('lastCheckedOn', 'Last checked', 'govuk-input--width-10')}
      <div class="so-pair">
        {box('keeperName', 'Who keeps it right')}
        {box('keeperEmail', 'Their e-mail address, to be reminded at')}
      </div>
      {box('why', 'What changes, and why')}
      <Button text="Save as a draft" preventDoubleClick />
    </Form>
  )
}

type TicksProps = {
  name: string
  legend: string
  list: Readonly<Record<string, string>>
  values: SchemeFormValues
  errors?: FormErrors
  folded?: boolean
}

function Ticks({ name, legend, list, values, errors, folded }: TicksProps) {
  const chosen = new Set([values[name] ?? []].flat())
  const boxes = (
    <Checkboxes
      name={name}
      idPrefix={name}
      classes="govuk-checkboxes--small so-radios-two"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields[name]}
      items={Object.entries(list).map(([value, text]) => ({ value, text, checked: chosen.has(value) }))}
    />
  )
  if (!folded) return boxes
  return (
    <details class="govuk-details so-fold" open={chosen.size > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {legend}: {chosen.size || 'all'}
        </span>
      </summary>
      <div class="govuk-details__text">{boxes}</div>
    </details>
  )
}
