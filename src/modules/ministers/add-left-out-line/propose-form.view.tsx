import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { PartField } from '../declaration-pages/part-field.view.tsx'
import { leftOutHref } from '../links.ts'
import type { KindOfLine } from './kind-of-line.ts'

export type ProposeProps = {
  kind: string
  slug: string
  quarter: string
  of: KindOfLine
  holders: readonly { personId: string; name: string }[]
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
  /** Whether nothing was said to be missing so far. */
  isFirst: boolean
}

/** Says what is missing in a published return, part by part, and why it was left out. */
export function ProposeForm({ kind, slug, quarter, of, holders, values, errors, isFirst }: ProposeProps) {
  const mine = values.id ? undefined : errors
  const field = (name: string) => ({ id: name, name, value: values[name] ?? '', errorMessage: mine?.fields[name] })
  return (
    <Details
      summaryText={isFirst ? 'Something was left out' : 'Something else was left out'}
      open={mine !== undefined || values.holder !== undefined}
    >
      <Form action={`${leftOutHref(kind, slug, quarter)}/propose`} label="Say what was left out">
        {of.of === 'ministers' ? (
          <Select
            {...field('holder')}
            label={{ text: 'Minister' }}
            items={[
              { value: '', text: 'Choose' },
              ...holders.map(({ personId, name }) => ({ value: personId, text: name }))
            ]}
          />
        ) : (
          <Input {...field('holder')} label={{ text: 'Name and role' }} />
        )}
        <Input {...field('on')} type="date" classes="govuk-input--width-10" label={{ text: of.on }} />
        {of.parts.map((part) => (
          <PartField part={part} field={field(part.code)} />
        ))}
        <Input
          {...field('reason')}
          label={{ text: 'Why it was left out' }}
          hint={{ text: 'The public reads it once the line is added' }}
        />
        <Button text="Propose it to a second person" preventDoubleClick />
      </Form>
    </Details>
  )
}
