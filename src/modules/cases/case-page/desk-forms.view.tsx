import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { CaseViewProps } from './case-props.view.ts'
import { errorsOf, Fold, of } from './fold.view.tsx'

/** What a desk does with a case besides answering it: give it to a colleague, split it, join it to another. */
export const DeskForms = (props: CaseViewProps) => (
  <>
    <Assign {...props} />
    <Split {...props} />
    <Merge {...props} />
  </>
)

const Assign = (props: CaseViewProps) => (
  <Fold {...props} deed="assign" summary="Give it to a colleague of the team">
    <Select
      id="official"
      name="official"
      value={of(props, 'assign').official ?? props.shown.found.owner_official_id ?? ''}
      label={{ text: 'Who looks after it from now?' }}
      hint={{ text: 'The business sees this name.' }}
      errorMessage={errorsOf(props, 'assign')?.official}
      items={[
        { value: '', text: 'Select a colleague' },
        ...props.shown.colleagues.map(({ id, name }) => ({ value: id, text: name }))
      ]}
    />
    <Button text="Give it to them" classes="govuk-button--secondary" preventDoubleClick />
  </Fold>
)

function Split(props: CaseViewProps) {
  if (props.shown.found.split_from) return null
  const errors = errorsOf(props, 'split')
  const said = of(props, 'split')
  return (
    <Fold {...props} deed="split" summary="Split off a part for another owner">
      <p class="govuk-body-s">
        The part gets an owner of its own under the same dates. The business keeps one thread and one reference.
      </p>
      <Textarea
        id="part"
        name="part"
        rows={4}
        value={said.part}
        label={{ text: 'What is the part about?' }}
        hint={{ text: 'In the words of the business, where you can' }}
        errorMessage={errors?.part}
      />
      <Select
        id={errors ? 'toTeam' : 'splitToTeam'}
        name="toTeam"
        value={said.toTeam ?? ''}
        label={{ text: 'Offer it to' }}
        errorMessage={errors?.toTeam}
        items={[
          { value: '', text: 'Nobody yet: your team keeps it' },
          ...props.shown.teams.map((team) => ({ value: team.id, text: `${team.name}, ${team.body}` }))
        ]}
      />
      <Button text="Split it" classes="govuk-button--secondary" preventDoubleClick />
    </Fold>
  )
}

const Merge = (props: CaseViewProps) => (
  <Fold {...props} deed="merge" summary="Join it to another case of this business">
    <Input
      id="into"
      name="into"
      value={of(props, 'merge').into}
      classes="govuk-input--width-10"
      label={{ text: 'Reference of the case that goes on' }}
      hint={{ text: 'This one closes as a duplicate; what the business wrote goes with it.' }}
      errorMessage={errorsOf(props, 'merge')?.into}
    />
    <Button text="Join it" classes="govuk-button--secondary" preventDoubleClick />
  </Fold>
)
