import type { Language } from '../../../languages.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { renderedOnce } from '../../../ui/rendered-once.ts'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { vocabularyIn } from '../scheme/vocabulary-in.ts'
import { type Answers, QUESTIONS, type Question } from './answers.ts'
import { finderAddress } from './finder-address.ts'
import { finderWords } from './words.ts'

/** What all that is asked is kept under: the questions are the same for everybody. */
const ASKED = {}

type Chosen = Exclude<Question, 'place'>

function choicesOf(question: Chosen, language: Language): { value: string; text: string }[] {
  const { needs, sectors, sizes, ages, stages } = vocabularyIn(language)
  const lists = { need: needs, sector: sectors, size: sizes, age: ages, stage: stages }
  return Object.entries(lists[question]).map(([value, text]) => ({ value, text }))
}

/** One question, with everything said so far carried along; it can always be left out. */
export function QuestionForm({ question, answers, error }: Asked) {
  const words = useWords(finderWords)
  return (
    <Form method="get" action="/support" class="so-card so-question" label={words.nextQuestion}>
      <Carried answers={answers} except={question} />
      <Field question={question} answers={answers} error={error} />
      <div class="govuk-button-group">
        <Button text={words.narrow} />
        <a class="govuk-link" href={finderAddress(answers, { skip: [...answers.skip, question] })}>
          {words.ratherNot}
        </a>
      </div>
    </Form>
  )
}

type Asked = { question: Question; answers: Answers; error?: string | undefined }

function Field({ question, answers, error }: Asked) {
  const words = useWords(finderWords)
  const language = useLanguage()
  if (question === 'place')
    return (
      <>
        <h2 class="govuk-heading-m">{words.questions.place}</h2>
        <Input
          id="place"
          name="place"
          value={error ? answers.place : ''}
          label={{ text: words.postcode }}
          hint={{ text: words.postcodeHint }}
          errorMessage={error ? { text: error } : undefined}
          classes="govuk-input--width-10"
          autocomplete="postal-code"
        />
      </>
    )
  return renderedOnce(ASKED, question, language, () => <Choose question={question} />)
}

/** The choices of a question are the same for everybody who is asked it. */
function Choose({ question }: { question: Chosen }) {
  const words = useWords(finderWords)
  const items = choicesOf(question, useLanguage())
  if (question === 'sector')
    return (
      <Select
        id="sector"
        name="sector"
        label={{ text: words.questions.sector, classes: 'govuk-label--m' }}
        items={[{ value: '', text: words.choose }, ...items]}
      />
    )
  return (
    <Radios
      name={question}
      classes={items.length < 7 ? 'govuk-radios--small' : 'govuk-radios--small so-radios-two'}
      fieldset={{ legend: { text: words.questions[question], classes: 'govuk-fieldset__legend--m' } }}
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
