import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { renderedOnce } from '../../../ui/rendered-once.ts'
import { AGES, NEEDS, SECTORS, SIZES, STAGES } from '../scheme/vocabulary.ts'
import { type Answers, QUESTIONS, type Question } from './answers.ts'
import { finderAddress } from './finder-address.ts'

const WORDS: Readonly<Record<Question, string>> = {
  need: 'What do you need most?',
  place: 'Where is the business?',
  sector: 'What does the business do?',
  size: 'How many people work in it, besides the owners?',
  age: 'How long has it traded?',
  stage: 'How are things going?'
}

const wordsOf = (list: Readonly<Record<string, string | { words: string }>>) =>
  Object.entries(list).map(([value, words]) => ({ value, text: typeof words === 'string' ? words : words.words }))

const CHOICES: Readonly<Record<Exclude<Question, 'place'>, { value: string; text: string }[]>> = {
  need: wordsOf(NEEDS),
  sector: wordsOf(SECTORS),
  size: wordsOf(SIZES),
  age: wordsOf(AGES),
  stage: wordsOf(STAGES)
}

/** One question, with everything said so far carried along; it can always be left out. */
export const QuestionForm = ({
  question,
  answers,
  error
}: {
  question: Question
  answers: Answers
  error?: string
}) => (
  <Form method="get" action="/support" class="so-card so-question" label="Next question">
    <Carried answers={answers} except={question} />
    <Field question={question} answers={answers} error={error} />
    <div class="govuk-button-group">
      <Button text="Narrow the results" />
      <a class="govuk-link" href={finderAddress(answers, { skip: [...answers.skip, question] })}>
        I would rather not say
      </a>
    </div>
  </Form>
)

function Field({ question, answers, error }: { question: Question; answers: Answers; error?: string }) {
  if (question === 'place')
    return (
      <>
        <h2 class="govuk-heading-m">{WORDS.place}</h2>
        <Input
          id="place"
          name="place"
          value={error ? answers.place : ''}
          label={{ text: 'Postcode, or its first half' }}
          hint={{ text: 'Like LS1 4AP, or LS1. It is used for this search alone.' }}
          errorMessage={error ? { text: error } : undefined}
          classes="govuk-input--width-10"
          autocomplete="postal-code"
        />
      </>
    )
  return renderedOnce(CHOICES, question, () => <Choose question={question} />)
}

/** The choices of a question are the same for everybody who is asked it. */
function Choose({ question }: { question: Exclude<Question, 'place'> }) {
  const items = CHOICES[question]
  if (question === 'sector')
    return (
      <Select
        id="sector"
        name="sector"
        label={{ text: WORDS.sector, classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Choose what is nearest' }, ...items]}
      />
    )
  return (
    <Radios
      name={question}
      classes={items.length < 7 ? 'govuk-radios--small' : 'govuk-radios--small so-radios-two'}
      fieldset={{ legend: { text: WORDS[question], classes: 'govuk-fieldset__legend--m' } }}
      items={items}
    />
  )
}

/** Everything said so far, so that the next page knows it. */
export function Carried({ answers, except }: { answers: Answers; except?: Question | 'q' }) {
  const said = [
    ['q', answers.q],
    ['business', answers.business],
    ['skip', answers.skip.join(',')],
    ...QUESTIONS.map((question) => [question, answers[question]])
  ]
  return (
    <>
      {said
        .filter(([name, value]) => value && name !== except)
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}
