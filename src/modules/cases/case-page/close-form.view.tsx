import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import type { CaseViewProps } from './case-props.view.ts'
import { errorsOf, Fold, of, wordsId } from './fold.view.tsx'

/** Words for colleagues alone. */
export const NoteForm = (props: CaseViewProps) => (
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

/** Nothing is closed without an outcome and words to the business. */
export function CloseForm(props: CaseViewProps) {
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
