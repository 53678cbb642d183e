import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Panel } from '../../../ui/govuk/panel.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { type Answers, answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import { Carried } from '../find-support/question-form.view.tsx'
import { finderWords } from '../find-support/words.ts'
import { saveSearchWords } from './words.ts'

type Shown = { answers: Answers; errors?: FormErrors | undefined; typed?: Record<string, string> }

/** Keeping a search means letters, and the page says so before it asks for an address. */
export function SaveSearchView({ answers, errors, typed = {} }: Shown) {
  const words = useWords(saveSearchWords)
  const { back } = useWords(finderWords)
  const language = useLanguage()
  const said = [answers.q, ...QUESTIONS.map((question) => answerInWords(answers, question, language))].filter(Boolean)
  return (
    <Layout
      title={words.title}
      backLink={{ href: finderAddress(answers), text: back }}
      errors={errors}
      translated
      typing={{ form: 'keep' }}
    >
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{said.length ? words.looking(said.join('; ')) : words.everything}</p>
      <p class="govuk-body">
        <strong>{words.means}</strong> {words.meansMore}
      </p>
      <Keep answers={answers} errors={errors} typed={typed} />
    </Layout>
  )
}

function Keep({ answers, errors, typed = {} }: Shown) {
  const words = useWords(saveSearchWords)
  return (
    <Form action="/support/save" id="keep">
      <Carried answers={answers} />
      <Input
        id="email"
        name="email"
        type="email"
        value={typed.email ?? ''}
        label={{ text: words.email }}
        errorMessage={errors?.fields.email}
        autocomplete="email"
      />
      <Radios
        name="news"
        classes="govuk-radios--small"
        fieldset={{
          legend: { text: words.news, classes: 'govuk-fieldset__legend--s' }
        }}
        errorMessage={errors?.fields.news}
        value={typed.news ?? null}
        items={[
          { value: 'yes', text: words.yes },
          { value: 'no', text: words.no }
        ]}
      />
      <Button text={words.send} preventDoubleClick />
    </Form>
  )
}

export function SavedView() {
  const words = useWords(saveSearchWords)
  const { home } = useWords(finderWords)
  return (
    <Layout title={words.look} backLink={{ href: '/support', text: home }} translated>
      <Panel titleText={words.look} text={words.once} />
      <p class="govuk-body">{words.notThere}</p>
    </Layout>
  )
}

/** Mail scanners follow links before people do, so opening takes a press. */
export function OpenSavedView({ secret, good }: { secret: string; good: boolean }) {
  const words = useWords(saveSearchWords)
  const { home } = useWords(finderWords)
  return (
    <Layout title={words.open} backLink={{ href: '/support', text: home }} translated>
      <h1 class="govuk-heading-l">{good ? words.open : words.used}</h1>
      {good ? (
        <Form action={`/support/saved/open/${secret}`}>
          <div class="govuk-button-group">
            <Button text={words.show} />
            <Button text={words.stop} name="end" value="yes" classes="govuk-button--secondary" />
          </div>
        </Form>
      ) : (
        <p class="govuk-body">
          <Linked text={words.again} href="/support" />
        </p>
      )}
    </Layout>
  )
}

export function EndedView() {
  const words = useWords(saveSearchWords)
  const { home } = useWords(finderWords)
  return (
    <Layout title={words.ended} backLink={{ href: '/support', text: home }} translated at={false}>
      <h1 class="govuk-heading-l">{words.ended}</h1>
      <p class="govuk-body">{words.noMore}</p>
    </Layout>
  )
}
