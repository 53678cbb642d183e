import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Panel } from '../../../ui/govuk/panel.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Answers, answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import { Carried } from '../find-support/question-form.view.tsx'

type Shown = { answers: Answers; errors?: FormErrors; typed?: Record<string, string> }

/** Keeping a search means letters, and the page says so before it asks for an address. */
export function SaveSearchView({ answers, errors, typed = {} }: Shown) {
  const said = [answers.q, ...QUESTIONS.map((question) => answerInWords(answers, question))].filter(Boolean)
  return (
    <Layout
      title="Keep this search"
      backLink={{ href: finderAddress(answers), text: 'Back to the results' }}
      errors={errors}
    >
      <h1 class="govuk-heading-l">Keep this search</h1>
      <p class="govuk-body">
        {said.length ? `You are looking for: ${said.join('; ')}.` : 'You are looking at everything.'}
      </p>
      <p class="govuk-body">
        <strong>Keeping it means e-mails.</strong> You get one now, with a link to these results that works once, for 14
        days. More come only if you say so, at most one a day, and each has a link that ends them.
      </p>
      <Form action="/support/save">
        <Carried answers={answers} />
        <Input
          id="email"
          name="email"
          type="email"
          value={typed.email ?? ''}
          label={{ text: 'Your e-mail address' }}
          errorMessage={errors?.fields.email}
          autocomplete="email"
        />
        <Radios
          name="news"
          classes="govuk-radios--small"
          fieldset={{
            legend: { text: 'Shall we write when something new fits?', classes: 'govuk-fieldset__legend--s' }
          }}
          errorMessage={errors?.fields.news}
          value={typed.news ?? null}
          items={[
            { value: 'yes', text: 'Yes, e-mail me about new support' },
            { value: 'no', text: 'No, only send me this search' }
          ]}
        />
        <Button text="Send it to me" preventDoubleClick />
      </Form>
    </Layout>
  )
}

export const SavedView = () => (
  <Layout title="Look in your e-mail" backLink={{ href: '/support', text: 'Find support' }}>
    <Panel titleText="Look in your e-mail" text="The link works once, for 14 days" />
    <p class="govuk-body">If it is not there in a few minutes, look among unwanted mail, or send it again.</p>
  </Layout>
)

/** Mail scanners follow links before people do, so opening takes a press. */
export const OpenSavedView = ({ secret, good }: { secret: string; good: boolean }) => (
  <Layout title="Open your search" backLink={{ href: '/support', text: 'Find support' }}>
    <h1 class="govuk-heading-l">{good ? 'Open your search' : 'This link has been used or has run out'}</h1>
    {good ? (
      <Form action={`/support/saved/open/${secret}`}>
        <div class="govuk-button-group">
          <Button text="Show my results" />
          <Button text="Stop the e-mails" name="end" value="yes" classes="govuk-button--secondary" />
        </div>
      </Form>
    ) : (
      <p class="govuk-body">
        <a href="/support">Search again</a>; it takes a minute.
      </p>
    )}
  </Layout>
)

export const EndedView = () => (
  <Layout title="The e-mails have ended" backLink={{ href: '/support', text: 'Find support' }}>
    <h1 class="govuk-heading-l">The e-mails have ended</h1>
    <p class="govuk-body">We write to you no more about this search.</p>
  </Layout>
)
