import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { declarationsHref } from '../links.ts'
import type { DeclarationsProps } from './declarations-props.view.tsx'
import { PartField } from './part-field.view.tsx'

type Shown = Pick<DeclarationsProps, 'loaded' | 'quarter' | 'values' | 'errors'>

/** Adds one declaration to the return. */
export const DeclareForm = ({ loaded, quarter, values, errors }: Shown) => {
  const field = (name: string) => ({ id: name, name, value: values[name] ?? '', errorMessage: errors?.fields[name] })
  return (
    <Details summaryText="Declare something" open={errors !== undefined || loaded.declared.length === 0}>
      <Form action={`${declarationsHref(loaded.of.kind, loaded.body.slug, quarter)}/record`} label="Declare something">
        {loaded.of.of === 'ministers' ? (
          <Select
            {...field('holder')}
            label={{ text: 'Minister' }}
            items={[
              { value: '', text: 'Choose' },
              ...loaded.holders.map(({ personId, name }) => ({ value: personId, text: name }))
            ]}
          />
        ) : (
          <>
            <Input {...field('holder')} label={{ text: 'Name and role' }} />
            <Checkboxes
              idPrefix="nil"
              name="nil"
              values={values.nil === 'yes' ? ['yes'] : []}
              items={[{ value: 'yes', text: 'They have nothing to declare' }]}
            />
          </>
        )}
        <Input {...field('on')} type="date" classes="govuk-input--width-10" label={{ text: loaded.of.on }} />
        {loaded.of.parts.map((part) => (
          <PartField part={part} field={field(part.code)} />
        ))}
        <Button text="Add to the return" preventDoubleClick />
      </Form>
    </Details>
  )
}
