import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'

type Props = Pick<FormProps, 'shown' | 'said' | 'wrong' | 'failed'> & { deed: string }

/** Who was there after all: everybody who was expected is ticked, and others are added by name. */
export function WhoWasThere({ shown, said, wrong, failed, deed }: Props) {
  const { people } = shown
  const open = Boolean(
    wrong.officials || wrong.ministers || wrong.attendees || said.outside || said.officials || said.ministers
  )
  return (
    <Details summaryText={shown.begun ? 'Somebody else was there, or was not' : 'Who takes part'} open={open}>
      {people.length > 0 && <input type="hidden" name="present" value="" />}
      {people.length > 0 && (
        <Checkboxes
          idPrefix={`${deed}-present`}
          name="present"
          classes="govuk-checkboxes--small"
          values={said.present === undefined ? people.map(({ id }) => id) : said.present.split(',')}
          fieldset={{
            legend: { text: shown.begun ? 'They were there' : 'They take part', classes: 'govuk-fieldset__legend--s' }
          }}
          items={people.map(({ id, name, about }) => ({
            value: id,
            text: name,
            ...(about ? { hint: { text: about } } : {})
          }))}
        />
      )}
      <Textarea
        id={fieldId(failed, deed, 'outside')}
        name="outside"
        value={said.outside ?? ''}
        rows={2}
        label={{ text: 'Others from outside government' }}
        hint={{
          text: 'One on each line: name, job, organisation. A contact on record is known by name or e-mail address'
        }}
        errorMessage={wrong.attendees}
      />
      <Textarea
        id={fieldId(failed, deed, 'officials')}
        name="officials"
        value={said.officials ?? ''}
        rows={2}
        label={{ text: 'Other officials' }}
        hint={{ text: 'One on each line: name or e-mail address' }}
        errorMessage={wrong.officials}
      />
      <Textarea
        id={fieldId(failed, deed, 'ministers')}
        name="ministers"
        value={said.ministers ?? ''}
        rows={2}
        label={{ text: 'Other ministers' }}
        hint={{ text: 'One on each line: name or post' }}
        errorMessage={wrong.ministers}
      />
    </Details>
  )
}
