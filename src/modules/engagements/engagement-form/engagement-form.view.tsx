import type { FormErrors } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { MarkingFields } from '../../../ui/marking-fields.tsx'
import type { EngagementWords } from './engagement-words.ts'

export type Shown = { words: EngagementWords; said: Record<string, string>; wrong: FormErrors['fields'] }

/** The first questions: what, when, with whom. Enough by themselves for a call logged from a telephone. */
export const WhatAndWhen = ({ words, said, wrong, isToCome = false }: Shown & { isToCome?: boolean }) => (
  <>
    <Input
      id="title"
      name="title"
      value={said.title ?? ''}
      label={{ text: isToCome ? 'What is it about?' : 'What was it about?' }}
      errorMessage={wrong.title}
    />
    <Select
      id="form"
      name="form"
      label={{ text: 'Kind of contact' }}
      value={said.form ?? 'meeting'}
      errorMessage={wrong.form}
      items={words.forms.map(({ code, title }) => ({ value: code, text: title }))}
    />
    <div class="so-row">
      <Input
        id="startsAt"
        name="on"
        type="date"
        value={said.on ?? ''}
        label={{ text: 'Date' }}
        classes="govuk-input--width-10"
        errorMessage={wrong.startsAt}
      />
      <Input
        id="at"
        name="at"
        type="time"
        value={said.at ?? ''}
        label={{ text: 'From' }}
        classes="govuk-input--width-5"
      />
      <Input
        id="endsAt"
        name="until"
        type="time"
        value={said.until ?? ''}
        label={{ text: 'To (optional)' }}
        classes="govuk-input--width-5"
        errorMessage={wrong.endsAt}
      />
    </div>
    <Textarea
      id="businesses"
      name="businesses"
      value={said.businesses ?? ''}
      rows={Math.min(14, Math.max(2, (said.businesses ?? '').split('\n').length + 1))}
      label={{ text: 'Businesses' }}
      hint={{ text: 'One on each line: the name or the company number' }}
      errorMessage={wrong.businesses}
    />
  </>
)

/** Who else, where and on what: one press away, because most calls do not need it. */
export const MoreAboutIt = ({ words, said, wrong }: Shown) => (
  <>
    <Topics words={words} said={said} wrong={wrong} />
    <PeopleAndPlace said={said} wrong={wrong} />
    <MarkingFields choices={words.markings} said={said} wrong={wrong} />
  </>
)

function PeopleAndPlace({ said, wrong }: Pick<Shown, 'said' | 'wrong'>) {
  const open = Boolean(
    said.officials ||
      said.outside ||
      said.ministers ||
      said.place ||
      said.meToo === 'no' ||
      wrong.officials ||
      wrong.ministers ||
      wrong.attendees
  )
  return (
    <Details summaryText="People and place" open={open}>
      <Textarea
        id="outside"
        name="outside"
        value={said.outside ?? ''}
        rows={3}
        label={{ text: 'People from outside government' }}
        hint={{
          text: 'One on each line: name, job, organisation. A contact on record is known by name or e-mail address'
        }}
        errorMessage={wrong.attendees}
      />
      <Radios
        idPrefix="meToo"
        name="meToo"
        value={said.meToo ?? 'yes'}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'Do you take part yourself?', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' }
        ]}
      />
      <Textarea
        id="officials"
        name="officials"
        value={said.officials ?? ''}
        rows={2}
        label={{ text: 'Officials, besides you' }}
        hint={{ text: 'One on each line: name or e-mail address' }}
        errorMessage={wrong.officials}
      />
      <Textarea
        id="ministers"
        name="ministers"
        value={said.ministers ?? ''}
        rows={2}
        label={{ text: 'Ministers' }}
        hint={{ text: 'One on each line: name or post' }}
        errorMessage={wrong.ministers}
      />
      <Input id="place" name="place" value={said.place ?? ''} label={{ text: 'Place' }} errorMessage={wrong.place} />
    </Details>
  )
}

const Topics = ({ words, said, wrong }: Shown) => (
  <Details summaryText="Topics" open={Boolean(said.topics || wrong.topics)}>
    <Checkboxes
      idPrefix="topics"
      name="topics"
      values={(said.topics ?? '').split(',')}
      classes="govuk-checkboxes--small so-columns"
      fieldset={{ legend: { text: 'Topics', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={wrong.topics}
      items={words.topics.map(({ code, title }) => ({ value: code, text: title }))}
    />
  </Details>
)
