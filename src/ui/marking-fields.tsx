import type { FormErrors } from './form-errors.ts'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { Details } from './govuk/details.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'

type Choice = { code: string; title: string; words: string }
type Props = {
  choices: { markings: readonly Choice[]; handling: readonly Choice[]; descriptors: readonly Choice[] }
  said: Readonly<Record<string, string>>
  wrong: FormErrors['fields']
  /** Who can be named, where the form lets people be named. */
  people?: readonly { id: string; name: string; about?: string }[]
}

/** How sensitive a record is: one question for most, and everything finer one press away. */
export function MarkingFields({ choices, said, wrong, people = [] }: Props) {
  const finer = wrong.handling ?? wrong.descriptors ?? wrong.embargoedUntil ?? wrong.namedPeople
  const used = Boolean(said.handling || said.descriptors || said.embargoedUntil || said.namedPeople)
  return (
    <>
      <Radios
        name="marking"
        value={said.marking || 'OFFICIAL'}
        fieldset={{ legend: { text: 'Marking' } }}
        errorMessage={wrong.marking}
        items={choices.markings.map(({ code, title, words }) => ({ value: code, text: title, hint: { text: words } }))}
      />
      <Details summaryText="Handling, descriptors and named people" open={used || finer !== undefined}>
        <Boxes name="handling" legend="Handling" choices={choices.handling} said={said} wrong={wrong} />
        <Input
          id="embargoedUntil"
          name="embargoedUntil"
          type="datetime-local"
          value={said.embargoedUntil ?? ''}
          label={{ text: 'If embargoed, until when' }}
          classes="govuk-input--width-20"
          errorMessage={wrong.embargoedUntil}
        />
        <Boxes name="descriptors" legend="Descriptors" choices={choices.descriptors} said={said} wrong={wrong} />
        {people.length > 0 && (
          <Boxes
            name="namedPeople"
            legend="People named, besides you"
            choices={people.map(({ id, name, about = '' }) => ({ code: id, title: name, words: about }))}
            said={said}
            wrong={wrong}
          />
        )}
      </Details>
    </>
  )
}

type BoxesProps = Pick<Props, 'said' | 'wrong'> & { name: string; legend: string; choices: readonly Choice[] }

const Boxes = ({ name, legend, choices, said, wrong }: BoxesProps) => (
  <Checkboxes
    idPrefix={name}
    name={name}
    values={(said[name] ?? '').split(',')}
    classes="govuk-checkboxes--small"
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
    errorMessage={wrong[name]}
    items={choices.map(({ code, title, words }) => ({
      value: code,
      text: title,
      ...(words ? { hint: { text: words } } : {})
    }))}
  />
)
