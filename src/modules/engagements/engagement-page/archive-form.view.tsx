import { Input } from '../../../ui/govuk/input.tsx'
import { Deed, type FormProps } from './deed.view.tsx'
import { fieldId } from './field-id.ts'

/** What never took place leaves the record of what did; and the way back, where it was no mistake. */
export const ArchiveForm = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="archive" title="Archive it: it was recorded by mistake" button="Archive it">
    <p class="govuk-body">
      It leaves every list, count and calendar. It is kept for audit and freedom of information, and can be brought
      back. If it did take place, put right what is wrong instead.
    </p>
    <Input
      id={fieldId(props.failed, 'archive', 'reason')}
      name="reason"
      value={said.reason ?? ''}
      label={{ text: 'How it came to be recorded by mistake' }}
      errorMessage={wrong.reason}
    />
  </Deed>
)

export const BringBack = (props: FormProps) => (
  <Deed {...props} deed="bring-back" title="Bring it back" button="Bring it back">
    <p class="govuk-body">It stands on record as held again. That it was archived stays in its story.</p>
  </Deed>
)
