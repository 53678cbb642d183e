import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Answers, UNLISTED } from './journey.ts'

const NATION_WORDS: Record<string, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland'
}

export function CheckView({ answers, errors }: { answers: Answers; errors?: FormErrors }) {
  const rows = [
    row('What you told us', <span class="so-typed">{answers.words}</span>, '/raise'),
    row('Business', businessWords(answers), '/raise/business'),
    row(
      'Where',
      [answers.postcode?.toUpperCase(), NATION_WORDS[answers.nation ?? ''] ?? 'Nation not known']
        .filter(Boolean)
        .join(', '),
      '/raise/place'
    ),
    row(
      'People in the business',
      answers.sizeBand === 'unknown'
        ? 'Not known'
        : (answers.sizeBand ?? '').replace('-', ' to ').replace('+', ' or more'),
      '/raise/size'
    ),
    row('Your name', answers.name, '/raise/contact'),
    row('E-mail address', answers.email, '/raise/contact'),
    row('May we share this', answers.share === 'yes' ? 'Yes' : 'No', '/raise/sharing')
  ]
  return (
    <Layout title="Check your answers" errors={errors} backLink="/raise/sharing">
      <h1 class="govuk-heading-l">Check your answers before sending</h1>
      <SummaryList rows={rows} />
      <Form action="/raise/check">
        <p class="govuk-body">Once you send this we show at once who owns it and by when you will hear.</p>
        <Button text="Send" preventDoubleClick />
      </Form>
    </Layout>
  )
}

function row(key: string, value: preact.ComponentChildren, href: string) {
  return {
    key: { text: key },
    value: { html: value },
    actions: { items: [{ href: `${href}?change`, text: 'Change', visuallyHiddenText: key.toLowerCase() }] }
  }
}

function businessWords({ business, businessName, businessWords: found }: Answers): string {
  if (business === UNLISTED) return `${businessName ?? ''} (not listed)`
  return business === 'unknown' ? 'Not known, or not about one business' : (found ?? '')
}
