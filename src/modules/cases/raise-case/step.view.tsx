import type { VNode } from 'preact'
import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { CharacterCount } from '../../../ui/govuk/character-count.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { frameWords } from '../../../ui/words.ts'
import { BusinessStep, type Match } from './business-step.view.tsx'
import type { Answers, StepSlug } from './journey.ts'
import { NATIONS, SIZE_BANDS } from './raise-case.schema.ts'
import { raiseWords } from './words.ts'

export type StepShown = {
  slug: StepSlug
  answers: Answers
  errors?: FormErrors | undefined
  matches?: readonly Match[] | undefined
  back: string
  action: string
}

export function StepView(shown: StepShown) {
  const { slug, errors, back, action } = shown
  const words = useWords(raiseWords)
  const Questions = QUESTIONS[slug]
  // Return looks a business up, as the first button of that page does.
  const press = slug === 'business' ? { name: 'find', value: 'yes' } : undefined
  return (
    <Layout title={words.titles[slug]} errors={errors} backLink={back} translated typing={{ form: 'question', press }}>
      <Form action={action} id="question">
        <Questions {...shown} />
        {slug === 'business' ? null : <Button text={words.goOn} preventDoubleClick />}
      </Form>
    </Layout>
  )
}

const asHeading = (text: string) => ({ text, isPageHeading: true, classes: 'govuk-label--l' })
const asLegend = (text: string) => ({
  legend: { text, isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
})

const QUESTIONS: Record<StepSlug, (shown: StepShown) => VNode> = {
  words: WordsStep,
  business: BusinessStep,
  place: PlaceStep,
  size: SizeStep,
  contact: ContactStep,
  sharing: SharingStep
}

function WordsStep({ answers, errors }: StepShown) {
  const words = useWords(raiseWords)
  const { room } = useWords(frameWords)
  return (
    <CharacterCount
      id="words"
      name="words"
      maxlength={8000}
      threshold={75}
      rows={10}
      value={answers.words}
      label={asHeading(words.titles.words)}
      hint={{ text: words.wordsHint }}
      textareaDescriptionText={room.most}
      charactersUnderLimitText={room.left}
      charactersAtLimitText={room.none}
      charactersOverLimitText={room.over}
      errorMessage={errors?.fields.words}
    />
  )
}

function PlaceStep({ answers, errors }: StepShown) {
  const words = useWords(raiseWords)
  return (
    <>
      <h1 class="govuk-heading-l">{words.titles.place}</h1>
      <Input
        id="postcode"
        name="postcode"
        value={answers.postcode}
        classes="govuk-input--width-10"
        autocomplete="postal-code"
        spellcheck={false}
        label={{ text: words.postcode, classes: 'govuk-label--s' }}
        hint={{ text: words.postcodeHint }}
        errorMessage={errors?.fields.postcode}
      />
      <Radios
        idPrefix="nation"
        name="nation"
        value={answers.nation}
        errorMessage={errors?.fields.nation}
        fieldset={{ legend: { text: words.nation, classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: words.nationHint }}
        items={[
          ...NATIONS.map((value) => ({ value, text: words.nations[value] })),
          { divider: words.or },
          { value: 'unknown', text: words.nationUnknown }
        ]}
      />
    </>
  )
}

function SizeStep({ answers, errors }: StepShown) {
  const words = useWords(raiseWords)
  const choices = SIZE_BANDS.map((value) => ({ value, text: words.sizes[value] }))
  return (
    <Radios
      idPrefix="sizeBand"
      name="sizeBand"
      value={answers.sizeBand}
      errorMessage={errors?.fields.sizeBand}
      fieldset={asLegend(words.titles.size)}
      hint={{ text: words.sizeHint }}
      items={[...choices.slice(0, -1), { divider: words.or }, ...choices.slice(-1)]}
    />
  )
}

function ContactStep({ answers, errors }: StepShown) {
  const words = useWords(raiseWords)
  return (
    <>
      <h1 class="govuk-heading-l">{words.titles.contact}</h1>
      <p class="govuk-body">{words.contactLead}</p>
      <Input
        id="name"
        name="name"
        value={answers.name}
        autocomplete="name"
        spellcheck={false}
        label={{ text: words.name, classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.name}
      />
      <Input
        id="email"
        name="email"
        type="email"
        value={answers.email}
        autocomplete="email"
        spellcheck={false}
        label={{ text: words.email, classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.email}
      />
    </>
  )
}

function SharingStep({ answers, errors }: StepShown) {
  const words = useWords(raiseWords)
  return (
    <>
      <Radios
        idPrefix="share"
        name="share"
        value={answers.share}
        errorMessage={errors?.fields.share}
        fieldset={asLegend(words.titles.sharing)}
        hint={{ text: words.sharingHint }}
        items={[
          { value: 'yes', text: words.shareYes },
          { value: 'no', text: words.shareNo }
        ]}
      />
      <input type="hidden" name="confided" value="no" />
      <Checkboxes
        idPrefix="confided"
        name="confided"
        values={answers.confided?.includes('yes') ? ['yes'] : []}
        items={[{ value: 'yes', text: words.confided, hint: { text: words.confidedHint } }]}
      />
    </>
  )
}
