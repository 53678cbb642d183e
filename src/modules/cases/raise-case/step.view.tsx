import type { VNode } from 'preact'
import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { CharacterCount } from '../../../ui/govuk/character-count.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { BusinessStep, type Match } from './business-step.view.tsx'
import type { Answers, StepSlug } from './journey.ts'

export type StepShown = {
  slug: StepSlug
  answers: Answers
  errors?: FormErrors | undefined
  matches?: readonly Match[] | undefined
  back: string
  action: string
}

const TITLES: Record<StepSlug, string> = {
  words: 'Tell us about the problem',
  business: 'Which business is this about?',
  place: 'Where does this affect the business?',
  size: 'How many people work in the business?',
  contact: 'How can we reach you?',
  sharing: 'May we share this with other parts of government?'
}

export function StepView(shown: StepShown) {
  const { slug, errors, back, action } = shown
  const Questions = QUESTIONS[slug]
  return (
    <Layout title={TITLES[slug]} errors={errors} backLink={back}>
      <Form action={action}>
        <Questions {...shown} />
        {slug === 'business' ? null : <Button text="Continue" preventDoubleClick />}
      </Form>
    </Layout>
  )
}

const asHeading = (slug: StepSlug) => ({ text: TITLES[slug], isPageHeading: true, classes: 'govuk-label--l' })
const asLegend = (slug: StepSlug) => ({
  legend: { text: TITLES[slug], isPageHeading: true, classes: 'govuk-fieldset__legend--l' }
})

const QUESTIONS: Record<StepSlug, (shown: StepShown) => VNode> = {
  words: ({ answers, errors }) => (
    <CharacterCount
      id="words"
      name="words"
      maxlength={8000}
      threshold={75}
      rows={10}
      value={answers.words}
      label={asHeading('words')}
      hint={{
        text: 'Use your own words: what happened, who you were dealing with, and what you need. You do not have to know which part of government it is for.'
      }}
      errorMessage={errors?.fields.words}
    />
  ),
  business: ({ answers, errors, matches }) => (
    <BusinessStep title={TITLES.business} answers={answers} errors={errors} matches={matches} />
  ),
  place: ({ answers, errors }) => (
    <>
      <h1 class="govuk-heading-l">{TITLES.place}</h1>
      <Input
        id="postcode"
        name="postcode"
        value={answers.postcode}
        classes="govuk-input--width-10"
        autocomplete="postal-code"
        spellcheck={false}
        label={{ text: 'Postcode (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Where the problem is: your site, or where your customers are' }}
        errorMessage={errors?.fields.postcode}
      />
      <Radios
        idPrefix="nation"
        name="nation"
        value={answers.nation}
        errorMessage={errors?.fields.nation}
        fieldset={{ legend: { text: 'Which nation is that in?', classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: 'We use this to count working days, because bank holidays differ' }}
        items={[
          { value: 'england', text: 'England' },
          { value: 'scotland', text: 'Scotland' },
          { value: 'wales', text: 'Wales' },
          { value: 'northern-ireland', text: 'Northern Ireland' },
          { divider: 'or' },
          { value: 'unknown', text: 'I do not know, or all of the UK' }
        ]}
      />
    </>
  ),
  size: ({ answers, errors }) => (
    <Radios
      idPrefix="sizeBand"
      name="sizeBand"
      value={answers.sizeBand}
      errorMessage={errors?.fields.sizeBand}
      fieldset={asLegend('size')}
      hint={{ text: 'Count everybody, full time and part time, including you' }}
      items={[
        { value: '1-9', text: '1 to 9' },
        { value: '10-49', text: '10 to 49' },
        { value: '50-249', text: '50 to 249' },
        { value: '250-499', text: '250 to 499' },
        { value: '500+', text: '500 or more' },
        { divider: 'or' },
        { value: 'unknown', text: 'I do not know' }
      ]}
    />
  ),
  contact: ({ answers, errors }) => (
    <>
      <h1 class="govuk-heading-l">{TITLES.contact}</h1>
      <p class="govuk-body">We send your reference and our answer by e-mail. We use these details for nothing else.</p>
      <Input
        id="name"
        name="name"
        value={answers.name}
        autocomplete="name"
        spellcheck={false}
        label={{ text: 'Your name', classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.name}
      />
      <Input
        id="email"
        name="email"
        type="email"
        value={answers.email}
        autocomplete="email"
        spellcheck={false}
        label={{ text: 'E-mail address', classes: 'govuk-label--s' }}
        errorMessage={errors?.fields.email}
      />
    </>
  ),
  sharing: ({ answers, errors }) => (
    <Radios
      idPrefix="share"
      name="share"
      value={answers.share}
      errorMessage={errors?.fields.share}
      fieldset={asLegend('sharing')}
      hint={{
        text: 'Some problems need several departments or a regulator. If you say no, only the team that answers you reads this, and some things may take longer.'
      }}
      items={[
        { value: 'yes', text: 'Yes, share it with those who can help' },
        { value: 'no', text: 'No, keep it with the team that answers me' }
      ]}
    />
  )
}
