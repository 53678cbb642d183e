import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { logEngagementHref } from '../../engagements/links.ts'
import { caseHref } from '../links.ts'
import type { CaseViewProps } from './case-props.view.ts'
import { DeskForms } from './desk-forms.view.tsx'
import { errorsOf, Fold, of, wordsId } from './fold.view.tsx'
import { AskAnother, AskedOfYou } from './joint-work.view.tsx'

/** Only what the reader may do now; the form that was refused stands open with what was typed. */
export function CaseForms(props: CaseViewProps) {
  const { may, offer } = props.shown
  return (
    <section aria-label="What you can do">
      <AskedOfYou {...props} />
      {offer ? <OnOffer {...props} /> : null}
      {may.accept ? <OneButton {...props} deed="accept" text="Take this case on" /> : null}
      {may.work ? <Reply {...props} /> : null}
      {may.work ? <AskAnother {...props} /> : null}
      {may.work && !offer ? <HandOver {...props} /> : null}
      {may.work && !offer ? <DeskForms {...props} /> : null}
      {may.note ? <Note {...props} /> : null}
      {may.work && !offer ? <Close {...props} /> : null}
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

const OneButton = ({ shown, deed, text, quiet }: CaseViewProps & { deed: string; text: string; quiet?: boolean }) => (
  <Form action={`${caseHref(shown.reference)}/${deed}`} class="so-actions">
    <Button text={text} classes={quiet ? 'govuk-button--secondary' : ''} preventDoubleClick />
  </Form>
)

function OnOffer(props: CaseViewProps) {
  const { shown } = props
  const { offer, may } = shown
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {offer?.by} offered this to <strong>{offer?.to}</strong>, {offer?.at.text}. {shown.owner.team} answers for it
        until they accept.
      </p>
      {may.answerOffer ? <OneButton {...props} deed="accept-hand-over" text={`Accept it for ${offer?.to}`} /> : null}
      {may.answerOffer ? <Decline {...props} /> : null}
      {may.answerOffer && shown.found.bounces === 0 ? <PassOn {...props} /> : null}
      {may.pullBack ? <OneButton {...props} deed="pull-back" text="Pull it back" quiet /> : null}
    </div>
  )
}

const Decline = (props: CaseViewProps) => (
  <Fold {...props} deed="decline-hand-over" summary="Decline it, with a reason">
    <Textarea
      id="reason"
      name="reason"
      rows={3}
      value={of(props, 'decline-hand-over').reason}
      label={{ text: 'Why is it not for your team, and whose might it be?' }}
      errorMessage={errorsOf(props, 'decline-hand-over')?.reason}
    />
    <Button text="Decline" classes="govuk-button--secondary" preventDoubleClick />
  </Fold>
)

function PassOn(props: CaseViewProps) {
  const errors = errorsOf(props, 'pass-on')
  const said = of(props, 'pass-on')
  return (
    <Fold {...props} deed="pass-on" summary="Pass it on to a better team">
      <TeamAndNote shown={props.shown} said={said} errors={errors} toTeamId="passOnTo" />
      <Button text="Pass it on" classes="govuk-button--secondary" preventDoubleClick />
    </Fold>
  )
}

function Reply(props: CaseViewProps) {
  const { shown, failed, typed } = props
  const said = failed === 'reply' || failed === undefined ? typed : {}
  const errors = errorsOf(props, 'reply')
  return (
    <div class="so-card" id="reply">
      <h2 class="govuk-heading-m">Reply to the business</h2>
      {props.others.length ? <AlsoHere others={props.others} /> : null}
      <Form method="get" action={`${caseHref(shown.reference)}#reply`} class="so-search">
        <Select
          id="wording"
          name="wording"
          value={said.wordingId ?? ''}
          label={{ text: 'Start from approved wording' }}
          items={[
            { value: '', text: 'My own words' },
            ...shown.wordings.map((one) => ({ value: one.id, text: one.title }))
          ]}
        />
        <Button text="Put it in" classes="govuk-button--secondary" />
      </Form>
      <Form action={`${caseHref(shown.reference)}/reply`}>
        <input type="hidden" name="wordingId" value={said.wordingId ?? ''} />
        <input type="hidden" name="seen" value={shown.seen} />
        <input type="hidden" name="usesAnswers" value={said.usesAnswers ?? ''} />
        <Textarea
          id={wordsId(props, 'reply')}
          name="words"
          rows={9}
          value={said.words}
          label={{ text: 'Your reply', classes: 'govuk-label--s' }}
          hint={{
            text: `${reaches(shown.found)} Write facts: it may be released under freedom of information.`
          }}
          errorMessage={errors?.words}
        />
        <Checkboxes
          idPrefix="asksQuestion"
          name="asksQuestion"
          values={said.asksQuestion ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'This asks the business a question',
              hint: { text: 'The clock stops, in sight of both, until they answer' }
            }
          ]}
        />
        <PromiseFields said={said} errors={errors} />
        <Button text="Send the reply" preventDoubleClick />
      </Form>
    </div>
  )
}

function AlsoHere({ others }: { others: CaseViewProps['others'] }) {
  const who = others
    .map(({ name, minutes }) => `${name} (${minutes === 0 ? 'now' : `${minutes} minutes ago`})`)
    .join(', ')
  return (
    <p class="govuk-body-s so-also-here">
      <strong>Also open with:</strong> {who}. Speak to them before you both answer.
    </p>
  )
}

const reaches = ({ contact_name, contact_email, contact_phone }: CaseViewProps['shown']['found']) =>
  contact_email
    ? `Goes to ${contact_name} by e-mail, with your name.`
    : `${contact_name} gave no e-mail address. ${contact_phone ? `Tell them on ${contact_phone}` : 'Tell them'}, and write here what you said.`

const PromiseFields = ({ said, errors }: { said: Record<string, string>; errors: ReturnType<typeof errorsOf> }) => (
  <div class="so-pair">
    <Input
      id="promise"
      name="promise"
      value={said.promise}
      label={{ text: 'A promise to keep (optional)' }}
      hint={{ text: 'For example, tell you what Ofgem says' }}
      errorMessage={errors?.promise}
    />
    <Input
      id="promiseDueOn"
      name="promiseDueOn"
      type="date"
      value={said.promiseDueOn}
      classes="govuk-input--width-10"
      label={{ text: 'By which day' }}
      errorMessage={errors?.promiseDueOn}
    />
  </div>
)

function HandOver(props: CaseViewProps) {
  const { shown } = props
  const said = of(props, 'hand-over')
  const errors = errorsOf(props, 'hand-over')
  return (
    <Fold {...props} deed="hand-over" summary="Hand it over to another team">
      <p class="govuk-body-s">
        Your team goes on answering for it, and the clock goes on, until they accept.
        {shown.found.share_consent ? '' : ' The business asked us not to share this: ask it first.'}
      </p>
      <TeamAndNote shown={props.shown} said={said} errors={errors} toTeamId="toTeam" />
      <Button text="Offer it" preventDoubleClick />
    </Fold>
  )
}

type TeamAndNoteProps = Pick<CaseViewProps, 'shown'> & {
  said: Record<string, string>
  errors: ReturnType<typeof errorsOf>
  toTeamId: string
}

const TeamAndNote = ({ shown, said, errors, toTeamId }: TeamAndNoteProps) => (
  <>
    <Select
      id={errors ? 'toTeam' : toTeamId}
      name="toTeam"
      value={said.toTeam ?? shown.suggested?.id ?? ''}
      label={{ text: 'Which team?' }}
      errorMessage={errors?.toTeam}
      items={[
        { value: '', text: 'Select a team' },
        ...shown.teams.map((team) => ({ value: team.id, text: `${team.name}, ${team.body}` }))
      ]}
    />
    <Textarea
      id={errors ? 'note' : `${toTeamId}Note`}
      name="note"
      rows={4}
      value={said.note}
      label={{ text: 'Note for the team' }}
      hint={{ text: 'What you know, what you tried, what they should do. The business does not see it.' }}
      errorMessage={errors?.note}
    />
  </>
)

const Note = (props: CaseViewProps) => (
  <Fold {...props} deed="note" summary="Add a note for colleagues">
    <Textarea
      id={wordsId(props, 'note')}
      name="words"
      rows={3}
      value={of(props, 'note').words}
      label={{ text: 'Note' }}
      hint={{ text: 'The business does not see it. Write facts, not character.' }}
      errorMessage={errorsOf(props, 'note')?.words}
    />
    <Button text="Save the note" classes="govuk-button--secondary" preventDoubleClick />
  </Fold>
)

function Close(props: CaseViewProps) {
  const said = of(props, 'close')
  const errors = errorsOf(props, 'close')
  return (
    <Fold {...props} deed="close" summary="Close it, with an outcome">
      <Radios
        idPrefix="outcome"
        name="outcome"
        value={said.outcome}
        errorMessage={errors?.outcome}
        fieldset={{ legend: { text: 'What came of it?', classes: 'govuk-fieldset__legend--s' } }}
        items={props.shown.outcomes.map((outcome) => ({
          value: outcome.code,
          text: outcome.title,
          hint: { text: outcome.words }
        }))}
      />
      <Textarea
        id={wordsId(props, 'close')}
        name="words"
        rows={5}
        value={said.words}
        label={{ text: 'What you tell the business' }}
        errorMessage={errors?.words}
      />
      <Button text="Close the case" preventDoubleClick />
    </Fold>
  )
}
