import { Form } from '../../../ui/form.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { MarkingFields } from '../../../ui/marking-fields.tsx'
import { engagementDeedHref } from '../links.ts'
import { Deed, type FormProps } from './deed.view.tsx'
import type { ShownPage } from './shown-page.ts'

/** Marks the engagement or one passage anew: more closely at once, less closely once a second person agrees. */
export const MarkAnew = ({ said, wrong, ...props }: FormProps) => (
  <Deed {...props} deed="marking" title="Change how it is marked" button="Change the marking">
    <p class="govuk-body">
      What is held more closely is held so at once, and so is what briefs quote of it. What would be held less closely
      waits until somebody else agrees. Letters and calendars that have left cannot be called back.
    </p>
    <Select
      id="mark-passage"
      name="passageId"
      value={said.passageId ?? ''}
      label={{ text: 'What' }}
      items={[{ value: '', text: 'The engagement as a whole' }, ...props.shown.parts]}
      errorMessage={wrong.passageId}
    />
    <MarkingFields choices={props.markings} said={said} wrong={wrong} people={props.shown.officials} />
    <Input
      id={wrong.reason ? 'reason' : 'mark-reason'}
      name="reason"
      value={said.reason ?? ''}
      label={{ text: 'Why' }}
      errorMessage={wrong.reason}
    />
  </Deed>
)

/** Markings somebody asked to lower, for a second person to agree to or refuse. */
export const ChangesWaiting = ({ shown }: { shown: ShownPage }) => (
  <>
    {shown.changes.map((one) => (
      <section class="so-around" aria-label="A change of marking waits">
        <h2 class="govuk-heading-s">A lower marking waits for a second person</h2>
        <p class="govuk-body">
          {one.about}: from {one.was} to {one.becomes}. {one.asked_by_name} asks for it: {one.reason}
        </p>
        {shown.may.mark && (
          <Form action={engagementDeedHref(shown.id, 'decide-marking')} label="Decide on the marking">
            <input type="hidden" name="changeId" value={one.id} />
            {!one.mine && (
              <button type="submit" name="decision" value="made" class="govuk-button govuk-!-margin-right-2">
                Agree
              </button>
            )}
            <button type="submit" name="decision" value="refused" class="govuk-button govuk-button--secondary">
              {one.mine ? 'Withdraw it' : 'Refuse'}
            </button>
          </Form>
        )}
      </section>
    ))}
  </>
)
