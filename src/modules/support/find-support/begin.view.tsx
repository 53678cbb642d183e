import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { vocabularyIn } from '../scheme/vocabulary-in.ts'
import { finderWords } from './words.ts'

/** The finder before anything has been said. */
export function BeginView({ open }: { open: number }) {
  const { begin: words } = useWords(finderWords)
  const { needs } = vocabularyIn(useLanguage())
  return (
    <Layout title={words.title} translated>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <Form method="get" action="/support" class="so-card so-begin" label={words.find}>
        <Input
          id="q"
          name="q"
          label={{ text: words.need, classes: 'govuk-label--m' }}
          hint={{ text: words.needHint }}
        />
        <Input
          id="place"
          name="place"
          label={{ text: words.where }}
          hint={{ text: words.whereHint }}
          classes="govuk-input--width-10"
          autocomplete="postal-code"
        />
        <Button text={words.find} />
      </Form>
      <h2 class="govuk-heading-m">{words.orAbout}</h2>
      <ul class="govuk-list so-office-list">
        {Object.entries(needs).map(([code, need]) => (
          <li>
            <a class="govuk-link" href={`/support?need=${code}`}>
              {need}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Linked text={words.registered} href="/support/firm" />
      </p>
      <p class="govuk-body govuk-hint">{words.open(open.toLocaleString('en-GB'))}</p>
    </Layout>
  )
}
