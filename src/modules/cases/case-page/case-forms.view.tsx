import { logEngagementHref } from '../../engagements/links.ts'
import type { CaseViewProps } from './case-props.view.ts'
import { CloseForm, NoteForm } from './close-form.view.tsx'
import { DeclinedTwice } from './declined-twice.view.tsx'
import { DeskForms } from './desk-forms.view.tsx'
import { AskAnother, AskedOfYou } from './joint-work.view.tsx'
import { HandOverForm, OnOffer } from './offer-forms.view.tsx'
import { OneButton } from './one-button.view.tsx'
import { ReplyForm } from './reply-form.view.tsx'

/** Only what the reader may do now; the form that was refused stands open with what was typed. */
export function CaseForms(props: CaseViewProps) {
  const { may, offer } = props.shown
  return (
    <section aria-label="What you can do">
      <AskedOfYou {...props} />
      <DeclinedTwice shown={props.shown} />
      {offer ? <OnOffer {...props} /> : null}
      {may.accept ? <OneButton {...props} deed="accept" text="Take this case on" /> : null}
      {may.work ? <ReplyForm {...props} /> : null}
      {may.work ? <AskAnother {...props} /> : null}
      {may.handOver ? <HandOverForm {...props} /> : null}
      {may.work && !offer ? <DeskForms {...props} /> : null}
      {may.note ? <NoteForm {...props} /> : null}
      {may.work && !offer ? <CloseForm {...props} /> : null}
      {may.logContact ? <RecordAsContact {...props} /> : null}
    </section>
  )
}

/** A case that is over is contact too: what came of it belongs on the record of the business. */
const RecordAsContact = ({ shown }: CaseViewProps) => (
  <p class="govuk-body">
    <a
      class="govuk-link"
      href={logEngagementHref({
        business: shown.found.business_id ?? '',
        title: `Case ${shown.reference}`,
        caseReference: shown.reference
      })}
    >
      Record this as contact with the business
    </a>
  </p>
)
