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
export const SchemeForm = ({ action, ...rest }: Props) => (
  <Form action={action}>
    <About {...rest} />
    <h2 class="govuk-heading-m">Who it is for</h2>
    <p class="govuk-body">Nothing ticked means all.</p>
    <WhoFor {...rest} />
    <h2 class="govuk-heading-m">Where to go, and how sure we are</h2>
    <HowSure {...rest} />
    <Button text="Save as a draft" preventDoubleClick />
  </Form>
)

type Parts = Omit<Props, 'action'>
type BoxProps = Parts & { name: string; text: string; size?: string; hint?: string; rows?: number }

/** One box of the form, a line or an area, with what was typed and what is wrong with it. */
function Box({ name, text, size, hint, rows, values, errors }: BoxProps) {
  const field = {
    id: name,
    name,
    value: String(values[name] ?? ''),
    label: { text },
    errorMessage: errors?.fields[name]
  }
  const hinted = hint ? { ...field, hint: { text: hint } } : field
  return rows ? <Textarea {...hinted} rows={rows} /> : <Input {...hinted} classes={size ?? ''} />
}

const TEN = 'govuk-input--width-10'
const FOUR = 'govuk-input--width-4'

const About = (form: Parts) => (
  <>
    <Box {...form} name="title" text="What it is called" />
    <Box {...form} name="summary" text="What it is, in a sentence or two" rows={3} />
    <Box {...form} name="bodyName" text="Who runs it" size="govuk-input--width-20" />
    <Ticks {...form} name="kinds" legend="Kind of support" list={KINDS} />
    <Ticks {...form} name="needs" legend="Needs it meets" list={NEEDS} />
    <Box {...form} name="gives" text="What a business gets" rows={3} />
    <Box {...form} name="costs" text="What it costs the business" />
    <Box {...form} name="how" text="How to apply" rows={2} />
    <div class="so-pair">
      <Box {...form} name="amountLeast" text="Least, in pounds" size={TEN} />
      <Box {...form} name="amountMost" text="Most, in pounds" size={TEN} />
    </div>
    <div class="so-pair">
      <Box {...form} name="opensOn" text="First day" size={TEN} hint="Like 2027-01-31; empty for always" />
      <Box {...form} name="closesOn" text="Last day" size={TEN} hint="Empty when it does not close" />
    </div>
  </>
)

const WhoFor = (form: Parts) => (
  <>
    <Ticks {...form} name="nations" legend="Nations" list={NATIONS} />
    <Ticks {...form} name="regions" legend="Regions" list={REGIONS} folded />
    <Ticks {...form} name="sectors" legend="Sectors" list={SECTORS} folded />
    <Ticks {...form} name="stages" legend="Stages" list={STAGES} folded />
    <Ticks {...form} name="forms" legend="Legal forms" list={FORMS} folded />
    <div class="so-pair">
      <Box {...form} name="employeesLeast" text="People, at least" size={FOUR} />
      <Box {...form} name="employeesMost" text="People, at most" size={FOUR} />
      <Box {...form} name="yearsLeast" text="Years of trading, at least" size={FOUR} />
      <Box {...form} name="yearsMost" text="Years of trading, at most" size={FOUR} />
    </div>
    <Box {...form} name="rules" text="Other rules, as a list" rows={4} hint={RULES_HINT} />
  </>
)

const HowSure = (form: Parts) => (
  <>
    <Box {...form} name="linkHref" text="Official web address" />
    <Box {...form} name="linkText" text="Words of the link" />
    <Box {...form} name="phone" text="Telephone" size="govuk-input--width-20" />
    <Box {...form} name="keywords" text="Other words people use for it" hint="With commas between" />
    <Select
      id="evidence"
      name="evidence"
      label={{ text: 'Evidence that it works' }}
      value={String(form.values.evidence ?? '')}
      items={Object.entries(EVIDENCE).map(([value, text]) => ({ value, text }))}
    />
    <Box {...form} name="source" text="Source" />
    <Box {...form} name="lastCheckedOn" text="Last checked" size={TEN} />
    <div class="so-pair">
      <Box {...form} name="keeperName" text="Who keeps it right" />
      <Box {...form} name="keeperEmail" text="Their e-mail address, to be reminded at" />
    </div>
    <Box {...form} name="why" text="What changes, and why" />
  </>
)

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
