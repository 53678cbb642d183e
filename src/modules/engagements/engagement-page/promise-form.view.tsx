import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Deed, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'

/** A promise either side made: whose, what, by when, and whether the firm may see it. */
export const PromiseForm = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="promise" title="Add a promise" button="Add it to the ledger">
    <Radios
      idPrefix="bySide"
      name="bySide"
      value={said.bySide ?? 'government'}
      classes="govuk-radios--inline govuk-radios--small"
      fieldset={{ legend: { text: 'Who promised?' } }}
      errorMessage={wrong.bySide}
      items={[
        { value: 'government', text: 'Government' },
        { value: 'business', text: 'The firm' }
      ]}
    />
    <Input
      id={fieldId(props.failed, 'promise', 'words')}
      name="words"
      value={said.words ?? ''}
      label={{ text: 'What was promised' }}
      errorMessage={wrong.words}
    />
    <Input
      id="ownerName"
      name="ownerName"
      value={said.ownerName ?? ''}
      label={{ text: 'Who answers for it' }}
      hint={{ text: 'An official by name or e-mail address, or a person at the firm. You, if left empty' }}
      errorMessage={wrong.ownerName}
    />
    <Input
      id="dueOn"
      name="dueOn"
      type="date"
      value={said.dueOn ?? ''}
      label={{ text: 'By when' }}
      classes="govuk-input--width-10"
      errorMessage={wrong.dueOn}
    />
    <Checkboxes
      idPrefix="shared"
      name="shared"
      classes="govuk-checkboxes--small"
      values={[said.shared ?? '']}
      errorMessage={wrong.shared}
      items={[{ value: 'yes', text: 'The firm may see it' }]}
    />
  </Deed>
)
