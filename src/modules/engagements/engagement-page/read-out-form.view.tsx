import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { MarkingFields } from '../../../ui/marking-fields.tsx'
import { ConfidedBy } from './confided-by.view.tsx'
import { Deed, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'
import { WhoWasThere } from './who-was-there.view.tsx'

/** What was said and decided, with what government had agreed to say beside it. */
export const ReadOutForm = ({ said, wrong, ...props }: FormProps) => (
  <Deed
    {...props}
    deed="read-out"
    title="Give the read-out"
    button="Save the read-out"
    open={props.shown.status.words === 'Read-out due'}
  >
    <LinesAgreed shown={props.shown} />
    <Textarea
      id={fieldId(props.failed, 'read-out', 'words')}
      name="words"
      value={said.words ?? ''}
      rows={6}
      label={{ text: 'What was said' }}
      hint={{ text: 'Facts, not character: this may be asked for under freedom of information' }}
      errorMessage={wrong.words}
    />
    <Textarea
      id="decisions"
      name="decisions"
      value={said.decisions ?? ''}
      rows={3}
      label={{ text: 'What was decided (optional)' }}
      errorMessage={wrong.decisions}
    />
    <Radios
      name="officialPresent"
      value={said.officialPresent ?? 'yes'}
      classes="govuk-radios--inline govuk-radios--small"
      fieldset={{ legend: { text: 'Was an official there?' } }}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' }
      ]}
    />
    <Input
      id="noOfficialReason"
      name="noOfficialReason"
      value={said.noOfficialReason ?? ''}
      label={{ text: 'If not, why' }}
      errorMessage={wrong.noOfficialReason}
    />
    <WhoWasThere shown={props.shown} said={said} wrong={wrong} failed={props.failed} deed="read-out" />
    <ConfidedBy shown={props.shown} said={said} wrong={wrong} id="read-out-confided" />
    <MarkingFields choices={props.markings} said={said} wrong={wrong} people={props.shown.officials} />
  </Deed>
)

/** What government had agreed to say on these topics, beside the box for what was said. */
const LinesAgreed = ({ shown: { lines } }: Pick<FormProps, 'shown'>) =>
  lines.length === 0 ? null : (
    <Details
      summaryText={lines.length === 1 ? 'The line to take on this' : `The ${lines.length} lines to take on this`}
    >
      {lines.map((one) => (
        <p class="govuk-body">
          <strong>{one.heading}:</strong> {one.words} <span class="govuk-hint">{one.about}</span>
        </p>
      ))}
    </Details>
  )
