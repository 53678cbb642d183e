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
import { trackWords } from './words.ts'

type Shown = { typed: Record<string, string>; errors?: FormErrors | undefined; closed?: boolean }

export function TrackView({ typed, errors, closed }: Shown) {
  const words = useWords(trackWords)
  return (
    <Layout title={words.title} errors={errors} backLink="/" translated typing={{ form: 'ask' }}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {closed ? <InsetText text={words.closed} /> : null}
      <p class="govuk-body">{words.lead}</p>
      <Form action="/track" id="ask">
        <Input
          id="reference"
          name="reference"
          value={typed.reference}
          classes="govuk-input--width-10"
          spellcheck={false}
          autocomplete="off"
          label={{ text: words.reference, classes: 'govuk-label--s' }}
          hint={{ text: words.referenceHint }}
          errorMessage={errors?.fields.reference}
        />
        <Input
          id="email"
          name="email"
          type="email"
          value={typed.email}
          autocomplete="email"
          spellcheck={false}
          label={{ text: words.email, classes: 'govuk-label--s' }}
          errorMessage={errors?.fields.email}
        />
        <Button text={words.sendLink} preventDoubleClick />
      </Form>
      <p class="govuk-body">
        <Linked text={words.firm} href="/firm" />
      </p>
      <p class="govuk-body">
        <Linked text={words.lost} href="/offices" />
      </p>
    </Layout>
  )
}

export function LinkSentView({ email }: { email: string }) {
  const words = useWords(trackWords)
  return (
    <Said title={words.sentTitle} backLink="/track" at={false}>
      <p class="govuk-body">{words.sent(email)}</p>
      <TryAgain text={words.nothing} />
    </Said>
  )
}

const TryAgain = ({ text }: { text: string }) => (
  <p class="govuk-body">
    <Linked text={text} href="/track" />
  </p>
)

export const OpenLinkView = ({ good }: { good: boolean }) => (
  <OneTimeLink good={good} words={useWords(trackWords)} askAt="/track" />
)
