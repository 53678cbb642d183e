import type { ComponentChildren } from 'preact'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { MarkingFields } from '../../../ui/marking-fields.tsx'
import { engagementDeedHref } from '../links.ts'
import type { ShownPage } from './shown-page.ts'

type Props = {
  shown: ShownPage
  markings: Parameters<typeof MarkingFields>[0]['choices']
  failed?: string | undefined
  errors?: FormErrors | undefined
  typed: Record<string, string>
}

/** Everything one can do with an engagement, each a form of its own: no script is needed. */
export function EngagementForms(props: Props) {
  const { failed } = props
  const { may } = props.shown
  // A form that was refused shows again with what was typed, even where it would not be offered afresh.
  return (
    <>
      {(may.draft || failed === 'draft') && <Draft {...mine(props, 'draft')} />}
      {(may.readOut || failed === 'read-out') && <ReadOut {...mine(props, 'read-out')} />}
      {(may.join || failed === 'join') && <Join {...mine(props, 'join')} />}
      {may.invite && <Invite {...mine(props, 'invite')} />}
      {may.log && <AddPromise {...mine(props, 'promise')} />}
      {may.log && <AddFile {...mine(props, 'file')} />}
      {may.log && <Note {...mine(props, 'note')} />}
      {(may.move || failed === 'move') && <Move {...mine(props, 'move')} />}
      {(may.cancel || failed === 'cancel') && <Cancel {...mine(props, 'cancel')} />}
    </>
  )
}

type FormProps = Props & { said: Record<string, string>; wrong: FormErrors['fields'] }
type DeedProps = Props & {
  deed: string
  title: string
  open?: boolean
  enctype?: 'multipart/form-data'
  children: ComponentChildren
  button: string
}

function Deed({ shown, failed, deed, title, open, enctype, children, button }: DeedProps) {
  return (
    <Details summaryText={title} open={open === true || failed === deed}>
      <Form action={engagementDeedHref(shown.id, deed)} label={title} {...(enctype ? { enctype } : {})}>
        {children}
        <Button text={button} />
      </Form>
    </Details>
  )
}

const mine = (props: Props, deed: string): FormProps => ({
  ...props,
  said: props.failed === deed ? props.typed : {},
  wrong: props.failed === deed ? (props.errors?.fields ?? {}) : {}
})

const Draft = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="draft" title="Say which businesses this is about" button="Put it in the record" open>
    <Textarea
      id="draft-businesses"
      name="businesses"
      value={said.businesses ?? props.shown.businesses.map(({ name }) => name).join('\n')}
      rows={3}
      label={{ text: 'Businesses' }}
      hint={{ text: 'One on each line: the name or the company number. If it did not take place, cancel it below' }}
      errorMessage={wrong.businesses}
    />
  </Deed>
)

const ReadOut = ({ said, wrong, ...props }: FormProps) => (
  <Deed
    {...props}
    deed="read-out"
    title="Give the read-out"
    button="Save the read-out"
    open={props.shown.status.words === 'Read-out due'}
  >
    <LinesAgreed shown={props.shown} />
    <Textarea
      id="words"
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
    <MarkingFields choices={props.markings} said={said} wrong={wrong} />
  </Deed>
)

/** What government had agreed to say on these topics, beside the box for what was said. */
const LinesAgreed = ({ shown: { lines } }: Pick<Props, 'shown'>) =>
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

const Join = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="join" title="Join this, or add to its agenda" button="Join">
    <Textarea
      id="join-agenda"
      name="agenda"
      value={said.agenda ?? ''}
      rows={3}
      label={{ text: 'What you want on the agenda (optional)' }}
      errorMessage={wrong.agenda}
    />
  </Deed>
)

const Invite = (props: FormProps) => (
  <Deed {...props} deed="invite" title="Invite them by mail" button="Send the invitations">
    <p class="govuk-body">
      Officials and contacts who attend get an entry for their calendar. If you move or cancel this, they hear of it by
      themselves.
    </p>
  </Deed>
)

const AddPromise = ({ said, wrong, ...props }: FormProps) => (
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
      id="promise-words"
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

const AddFile = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="file" title="Add a file" button="Keep the file" enctype="multipart/form-data">
    <FileUpload
      id="file"
      name="file"
      label={{ text: 'File' }}
      hint={{ text: 'PDF, pictures, text and office documents, up to 10 MB. It is as sensitive as the engagement' }}
      errorMessage={wrong.file}
    />
  </Deed>
)

const Note = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="note" title="Write a note" button="Save the note">
    <Textarea
      id="note-words"
      name="words"
      value={said.words ?? ''}
      rows={3}
      label={{ text: 'Note' }}
      errorMessage={wrong.words}
    />
    <Checkboxes
      idPrefix="mineAlone"
      name="mineAlone"
      classes="govuk-checkboxes--small"
      values={[said.mineAlone ?? '']}
      items={[{ value: 'yes', text: 'For me alone' }]}
    />
  </Deed>
)

const Move = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="move" title="Move it to another time" button="Move it">
    <Input
      id="startsAt"
      name="startsAt"
      type="datetime-local"
      value={said.startsAt ?? ''}
      label={{ text: 'New date and time' }}
      classes="govuk-input--width-20"
      errorMessage={wrong.startsAt}
    />
  </Deed>
)

const Cancel = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="cancel" title="Cancel it" button="Cancel it">
    <Input
      id="reason"
      name="reason"
      value={said.reason ?? ''}
      label={{ text: 'Why it does not take place' }}
      errorMessage={wrong.reason}
    />
  </Deed>
)
