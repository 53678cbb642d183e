import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { Part } from '../declarations/declaration-kinds.ts'

type Field = { id: string; name: string; value: string; errorMessage: { text: string } | undefined }

/** Where one part of a line is entered: a choice, a day, a sum or words. */
export function PartField({ part: { label, is, needed }, field }: { part: Part; field: Field }) {
  const text = needed ? label : `${label} (if any)`
  if (typeof is !== 'string')
    return (
      <Select
        {...field}
        label={{ text }}
        items={[{ value: '', text: 'Choose' }, ...is.map((value) => ({ value, text: value }))]}
      />
    )
  if (is === 'day') return <Input {...field} type="date" classes="govuk-input--width-10" label={{ text }} />
  if (is === 'sum')
    return (
      <Input {...field} inputmode="decimal" classes="govuk-input--width-10" prefix={{ text: '£' }} label={{ text }} />
    )
  return <Input {...field} label={{ text }} />
}
