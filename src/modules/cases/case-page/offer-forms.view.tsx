import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { CaseViewProps } from './case-props.view.ts'
import { errorsOf, Fold, of } from './fold.view.tsx'
import { OneButton } from './one-button.view.tsx'

/** A hand-over that waits for an answer: who offered it to whom, and what each side may do. */
export function OnOffer(props: CaseViewProps) {
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

/** Offers the case to another team; the clock goes on, and the team that offers answers for it until then. */
export function HandOverForm(props: CaseViewProps) {
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
