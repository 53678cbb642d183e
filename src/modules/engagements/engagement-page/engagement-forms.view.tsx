import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { FileUpload } from '../../../ui/govuk/file-upload.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { ArchiveForm, BringBack } from './archive-form.view.tsx'
import { ClearanceFields } from './clearance-fields.view.tsx'
import { ConfidedBy } from './confided-by.view.tsx'
import { CorrectForm } from './correct-form.view.tsx'
import { Deed, type DeedsProps, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'
import { ShowToFirmForm } from './firm-side.view.tsx'
import { MarkAnew } from './mark-anew.view.tsx'
import { PromiseForm } from './promise-form.view.tsx'
import { ReadOutForm } from './read-out-form.view.tsx'

/** Everything one can do with an engagement, each a form of its own: no script is needed. */
export function EngagementForms(props: DeedsProps) {
  const { failed } = props
  const { may } = props.shown
  // A form that was refused shows again with what was typed, even where it would not be offered afresh.
  return (
    <>
      {(may.draft || failed === 'draft') && <Draft {...mine(props, 'draft')} />}
      {(may.readOut || failed === 'read-out') && <ReadOutForm {...mine(props, 'read-out')} />}
      {(may.join || failed === 'join') && <Join {...mine(props, 'join')} />}
      {may.invite && <Invite {...mine(props, 'invite')} />}
      {(may.showToFirm || failed === 'show-to-firm') && <ShowToFirmForm {...mine(props, 'show-to-firm')} />}
      {may.log && <PromiseForm {...mine(props, 'promise')} />}
      {may.log && <AddFile {...mine(props, 'file')} />}
      {may.log && <Note {...mine(props, 'note')} />}
      {(may.correct || failed === 'correct') && <CorrectForm {...mine(props, 'correct')} />}
      {(may.mark || failed === 'marking') && <MarkAnew {...mine(props, 'marking')} />}
      {(may.move || failed === 'move') && <Move {...mine(props, 'move')} />}
      {(may.archive || failed === 'archive') && <ArchiveForm {...mine(props, 'archive')} />}
      {(may.bringBack || failed === 'bring-back') && <BringBack {...mine(props, 'bring-back')} />}
      {(may.cancel || failed === 'cancel') && <Cancel {...mine(props, 'cancel')} />}
    </>
  )
}

const mine = (props: DeedsProps, deed: string): FormProps => ({
  ...props,
  said: props.failed === deed ? props.typed : {},
  wrong: props.failed === deed ? (props.errors?.fields ?? {}) : {}
})

const Draft = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="draft" title="Say which businesses this is about" button="Put it in the record" open>
    <Textarea
      id={fieldId(props.failed, 'draft', 'businesses')}
      name="businesses"
      value={said.businesses ?? props.shown.businesses.map(({ name }) => name).join('\n')}
      rows={3}
      label={{ text: 'Businesses' }}
      hint={{ text: 'One on each line: the name or the company number. If it did not take place, cancel it below' }}
      errorMessage={wrong.businesses}
    />
    <ClearanceFields shown={props.shown} said={said} wrong={wrong} />
  </Deed>
)

const Join = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="join" title="Join this, or add to its agenda" button="Join">
    <Textarea
      id={fieldId(props.failed, 'join', 'agenda')}
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

const AddFile = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="file" title="Add a file" button="Keep the file" enctype="multipart/form-data">
    <FileUpload
      id="file"
      name="file"
      label={{ text: 'File' }}
      hint={{
        text: 'PDF, pictures, text and office documents, up to 10 MB. It is as sensitive as the engagement. Not scanned for viruses here'
      }}
      errorMessage={wrong.file}
    />
  </Deed>
)

const Note = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="note" title="Write a note" button="Save the note">
    <Textarea
      id={fieldId(props.failed, 'note', 'words')}
      name="words"
      value={said.words ?? ''}
      rows={3}
      label={{ text: 'Note' }}
      errorMessage={wrong.words}
    />
    <ConfidedBy shown={props.shown} said={said} wrong={wrong} id="note-confided" />
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
    <ClearanceFields shown={props.shown} said={said} wrong={wrong} />
  </Deed>
)

const Cancel = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="cancel" title="Cancel it" button="Cancel it">
    <Input
      id={fieldId(props.failed, 'cancel', 'reason')}
      name="reason"
      value={said.reason ?? ''}
      label={{ text: 'Why it does not take place' }}
      errorMessage={wrong.reason}
    />
  </Deed>
)
