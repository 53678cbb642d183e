import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { OneTimeLink } from '../one-time-link.view.tsx'
import { Said } from '../said.view.tsx'
import { firmWords } from './words.ts'

type Shown = { typed: Record<string, string>; errors?: FormErrors | undefined; closed?: boolean }

export function AskView({ typed, errors, closed }: Shown) {
  const words = useWords(firmWords)
  return (
    <Layout title={words.title} errors={errors} backLink="/track" translated typing={{ form: 'ask' }} at="/firm">
      <h1 class="govuk-heading-l">{words.title}</h1>
      {closed ? <InsetText text={words.closed} /> : null}
      <p class="govuk-body">{words.lead}</p>
      <Form action="/firm" id="ask">
        <Email typed={typed} errors={errors} />
        <Button text={words.sendLink} preventDoubleClick />
      </Form>
      <p class="govuk-body">
        <Linked text={words.notYet} href="/offices" /> <Linked text={words.oneCase} href="/track" />
      </p>
    </Layout>
  )
}

function Email({ typed, errors }: Shown) {
  const words = useWords(firmWords)
  return (
    <Input
      id="email"
      name="email"
      type="email"
      value={typed.email}
      autocomplete="email"
      spellcheck={false}
      label={{ text: words.email, classes: 'govuk-label--s' }}
      hint={{ text: words.emailHint }}
      errorMessage={errors?.fields.email}
    />
  )
}

export function AskedView({ email }: { email: string }) {
  const words = useWords(firmWords)
  return (
    <Said title={words.askedTitle} backLink="/firm" at={false}>
      <p class="govuk-body">{words.asked(email)}</p>
      <p class="govuk-body">{words.nothing}</p>
    </Said>
  )
}

export const OpenFirmView = ({ good }: { good: boolean }) => (
  <OneTimeLink good={good} words={useWords(firmWords)} askAt="/firm" />
)
