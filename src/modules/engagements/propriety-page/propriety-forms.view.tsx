import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { proprietyHref } from '../links.ts'

type Shown = {
  kinds: readonly { code: string; title: string }[]
  errors: FormErrors | undefined
  said: Record<string, string>
}
type Box = { name: string; label: string; hint?: string; day?: boolean }

const DECISION: readonly Box[] = [
  { name: 'words', label: 'What is being decided' },
  { name: 'ask', label: 'Whom to ask before meeting the firm', hint: 'A team or an office, as people know it' },
  { name: 'fromOn', label: 'Open from', day: true },
  { name: 'untilOn', label: 'Until (leave empty if not known)', day: true }
]
const PERIOD: readonly Box[] = [
  { name: 'title', label: 'Name of the period', hint: 'The election, and the day it is held' },
  { name: 'quietWords', label: 'What is held back' },
  { name: 'quietFrom', label: 'First day', day: true },
  { name: 'quietUntil', label: 'Last day', day: true }
]

/** The two forms of the propriety page, open again where one was refused. */
export const AddDecision = ({ kinds, errors, said }: Shown) => (
  <Details summaryText="Add an open decision" open={refused(errors, [...names(DECISION), 'business', 'kind'])}>
    <Form action={proprietyHref()} label="Add an open decision">
      <Input
        id="business"
        name="business"
        value={said.business ?? ''}
        label={{ text: 'Firm' }}
        hint={{ text: 'The name or the company number' }}
        errorMessage={errors?.fields.business}
      />
      <Select
        id="kind"
        name="kind"
        value={said.kind}
        label={{ text: 'Kind of decision' }}
        errorMessage={errors?.fields.kind}
        items={kinds.map(({ code, title }) => ({ value: code, text: title }))}
      />
      <Boxes boxes={DECISION} errors={errors} said={said} />
      <Button text="Add the decision" />
    </Form>
  </Details>
)

export const AddPeriod = ({ errors, said }: Shown) => (
  <Details summaryText="Set a period before an election" open={refused(errors, names(PERIOD))}>
    <Form action="/engagements/propriety/periods" label="Set a period before an election">
      <Boxes boxes={PERIOD} errors={errors} said={said} />
      <Button text="Set the period" />
    </Form>
  </Details>
)

const names = (boxes: readonly Box[]) => boxes.map(({ name }) => name)
const refused = (errors: FormErrors | undefined, among: readonly string[]) =>
  among.some((name) => errors?.fields[name] !== undefined)

const Boxes = ({ boxes, errors, said }: Omit<Shown, 'kinds'> & { boxes: readonly Box[] }) => (
  <>
    {boxes.map(({ name, label, hint, day }) => (
      <Input
        id={name}
        name={name}
        value={said[name] ?? ''}
        label={{ text: label }}
        {...(hint ? { hint: { text: hint } } : {})}
        {...(day ? { type: 'date', classes: 'govuk-input--width-10' } : {})}
        errorMessage={errors?.fields[name]}
      />
    ))}
  </>
)
