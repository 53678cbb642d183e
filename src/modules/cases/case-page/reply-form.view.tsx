import { assetHref } from '../../../ui/assets.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { caseHref } from '../links.ts'
import type { CaseViewProps } from './case-props.view.ts'
import { errorsOf, wordsId } from './fold.view.tsx'

/** The words to the business, from approved wording or one's own, with the promises they make. */
export function ReplyForm(props: CaseViewProps) {
  const { shown, failed, typed } = props
  const said = failed === 'reply' || failed === undefined ? typed : {}
  const errors = errorsOf(props, 'reply')
  return (
    <div class="so-card" id="reply">
      <h2 class="govuk-heading-m">Reply to the business</h2>
      <div role="status">
        <p class="govuk-body-s so-also-here" data-writers hidden={props.alsoWriting === ''}>
          {props.alsoWriting}
        </p>
      </div>
      <ClearedWords shown={shown} said={said} />
      <Form action={`${caseHref(shown.reference)}/reply`} data-writing={`${caseHref(shown.reference)}/writing`}>
        <input type="hidden" name="wordingId" value={said.wordingId ?? ''} />
        <input type="hidden" name="lineId" value={said.lineId ?? ''} />
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
      <script type="module" src={assetHref('writing.js')} />
    </div>
  )
}

/** Words somebody cleared, to begin with: approved wording, a line to take, or both. */
const ClearedWords = ({ shown, said }: Pick<CaseViewProps, 'shown'> & { said: Record<string, string> }) => (
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
    {shown.lines.length > 0 && (
      <Select
        id="line"
        name="line"
        value={said.lineId ?? ''}
        label={{ text: 'Add a line to take' }}
        items={[
          { value: '', text: 'None' },
          ...shown.lines.map((one) => ({ value: one.id, text: `${one.topic_title}: ${one.heading}` }))
        ]}
      />
    )}
    <Button text="Put it in" classes="govuk-button--secondary" />
  </Form>
)

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
