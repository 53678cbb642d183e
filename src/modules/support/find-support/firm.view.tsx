import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { finderWords } from './words.ts'

type Firm = { id: string; name: string; number: string | null; town: string | null }

/** Finding one's own company on the open register, to be asked less. */
export function FirmView({ q, firms }: { q: string; firms: readonly Firm[] | undefined }) {
  const { firm: words, home } = useWords(finderWords)
  return (
    <Layout title={words.title} backLink={{ href: '/support', text: home }} translated>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <Form method="get" action="/support/firm" class="so-search" label={words.title}>
        <Input id="q" name="q" value={q} label={{ text: words.name }} classes="govuk-input--width-20" />
        <Button text={words.find} classes="govuk-button--secondary" />
      </Form>
      {firms && (
        <ul class="govuk-list govuk-list--spaced">
          {firms.length === 0 && <li>{words.none}</li>}
          {firms.map(({ id, name, number, town }) => (
            <li>
              <a class="govuk-link" href={`/support?business=${id}`}>
                {name}
              </a>
              <div class="govuk-hint govuk-!-margin-bottom-0">{[number, town].filter(Boolean).join(', ')}</div>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <Linked text={words.without} href="/support" />
      </p>
    </Layout>
  )
}
