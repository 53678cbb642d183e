import { DueTag } from '../../../ui/due-tag.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { caseHref } from '../links.ts'
import type { CaseViewProps } from './case-props.view.ts'
import { errorsOf, Fold, of, wordsId } from './fold.view.tsx'
import type { Contribution } from './joint-work-of.ts'

/** The questions asked of the reader's own team: the first thing a contributor sees. */
export function AskedOfYou(props: CaseViewProps) {
  const asked = props.shown.jointWork.filter(({ askedOfReader }) => askedOfReader)
  return (
    <>
      {asked.map((one) => (
        <div class="govuk-inset-text" key={one.id}>
          <h2 class="govuk-heading-m">{one.askedBy} asks your team</h2>
          <p class="govuk-body so-words">{one.question}</p>
          <p class="govuk-body">
            <DueTag state={one.late ? 'overdue' : 'due'} words={`Answer by ${one.by}`} />
          </p>
          <Contribute {...props} id={one.id} />
        </div>
      ))}
    </>
  )
}

function Contribute(props: CaseViewProps & { id: string }) {
  const said = of(props, 'contribute')
  const errors = errorsOf(props, 'contribute')
  return (
    <Form action={`${caseHref(props.shown.reference)}/contribute`}>
      <input type="hidden" name="contribution" value={props.id} />
      <Radios
        idPrefix="answer"
        name="answer"
        value={said.answer ?? 'answered'}
        classes="govuk-radios--inline"
        errorMessage={errors?.answer}
        fieldset={{ legend: { text: 'Can you answer?', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'answered', text: 'Yes' },
          { value: 'declined', text: 'No, it is not ours to answer' }
        ]}
      />
      <Textarea
        id={wordsId(props, 'contribute')}
        name="words"
        rows={5}
        value={said.words}
        label={{ text: 'Your answer, or why it is not yours and whose it is' }}
        hint={{ text: `${props.shown.owner.team} answers the business, with what you write here.` }}
        errorMessage={errors?.words}
      />
      <Button text="Give the answer" preventDoubleClick />
    </Form>
  )
}

/** Beside the story: who was asked what, and who holds it up. */
export function JointWork({ shown }: Pick<CaseViewProps, 'shown'>) {
  if (shown.jointWork.length === 0) return null
  const open = shown.jointWork.filter(({ answer }) => answer === null)
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">
        {open.length ? `Who holds it up: ${open.map(({ body }) => body).join(', ')}` : 'What others added'}
      </h2>
      <ul class="govuk-list govuk-body-s so-promises">
        {shown.jointWork.map((one) => (
          <li key={one.id}>
            <Standing one={one} /> <strong>{one.team}</strong>
            <br />
            {one.question}
            {one.words ? <blockquote class="so-quote">{one.words}</blockquote> : null}
            {one.answer === null && shown.may.work ? (
              <Form action={`${caseHref(shown.reference)}/withdraw-question`}>
                <input type="hidden" name="contribution" value={one.id} />
                <Button text="Withdraw the question" classes="govuk-button--secondary" preventDoubleClick />
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.may.work && shown.jointWork.some(({ answer, used }) => answer === 'answered' && !used) ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${caseHref(shown.reference)}?use=answers#reply`}>
            Put their answers into your reply
          </a>
        </p>
      ) : null}
    </section>
  )
}

const STANDING = {
  answered: { state: 'met', words: 'Answered' },
  declined: { state: 'missed', words: 'Not theirs' },
  withdrawn: { state: 'met', words: 'Withdrawn' }
} as const

function Standing({ one }: { one: Contribution }) {
  if (one.answer) return <DueTag {...STANDING[one.answer]} />
  const words = one.late ? `Was due by ${one.by}` : `Due by ${one.by}`
  return (
    <>
      <DueTag state={one.late ? 'overdue' : 'due'} words={words} />
      {one.rung ? <span class="govuk-hint"> Now with: {one.rung}</span> : null}
    </>
  )
}

export function AskAnother(props: CaseViewProps) {
  const said = of(props, 'ask')
  const errors = errorsOf(props, 'ask')
  return (
    <Fold {...props} deed="ask" summary="Ask another team to add something">
      <p class="govuk-body-s">
        You go on answering for the case, and write to the business. An answer that is late climbs to their managers by
        itself.
      </p>
      <Select
        id="team"
        name="team"
        value={said.team ?? ''}
        label={{ text: 'Whom do you ask?' }}
        errorMessage={errors?.team}
        items={[
          { value: '', text: 'Select a team' },
          ...props.shown.teams.map((team) => ({ value: team.id, text: `${team.name}, ${team.body}` }))
        ]}
      />
      <Textarea
        id="question"
        name="question"
        rows={4}
        value={said.question}
        label={{ text: 'What do you need from them?' }}
        errorMessage={errors?.question}
      />
      <Input
        id="replyBy"
        name="replyBy"
        type="date"
        value={said.replyBy}
        classes="govuk-input--width-10"
        label={{ text: 'By which day' }}
        errorMessage={errors?.replyBy}
      />
      <Button text="Ask them" preventDoubleClick />
    </Fold>
  )
}
