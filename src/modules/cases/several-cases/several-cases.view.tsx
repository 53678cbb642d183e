import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { caseHref } from '../links.ts'
import type { loadSeveral } from './load-several.ts'

type Several = Awaited<ReturnType<typeof loadSeveral>>
type Shown = {
  deed: 'assign' | 'reply'
  several: Several
  typed: Record<string, string>
  words: string
  errors?: FormErrors | undefined
}

export function SeveralCasesView(props: Shown) {
  const { deed, several, errors, words } = props
  const taken = several.cases.filter(({ leftOut }) => leftOut === null)
  const title = deed === 'assign' ? `Give ${countOf(taken)} to a colleague` : `Reply to ${countOf(taken)}`
  return (
    <Layout title={title} backLink={{ href: '/cases', text: 'Cases' }} errors={errors} wide>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action="/cases/several">
        <input type="hidden" name="deed" value={deed} />
        {taken.map(({ reference }) => (
          <input type="hidden" name="references" value={reference} key={reference} />
        ))}
        {deed === 'assign' ? <Colleague {...props} /> : <Words {...props} />}
        {deed === 'reply' ? (
          <div class="so-actions">
            <Button text="Show each reply" classes="govuk-button--secondary" />
            {words.trim() ? (
              <Button text={`Send ${countOf(taken, 'reply', 'replies')}`} name="sure" value="yes" preventDoubleClick />
            ) : null}
          </div>
        ) : (
          <Button text="Give them" name="sure" value="yes" preventDoubleClick />
        )}
      </Form>
      <StackTable
        caption={deed === 'reply' && words.trim() ? 'What each business will read' : 'The cases'}
        columns={[{ text: 'Case' }, { text: 'Business' }, { text: deed === 'reply' ? 'Reply' : 'With' }]}
        rows={several.cases.map((one) => [
          <a class="govuk-link" href={caseHref(one.reference)}>
            {one.reference}
          </a>,
          one.business,
          one.leftOut ? `Left out: ${one.leftOut}` : whatHappens(props, one)
        ])}
      />
    </Layout>
  )
}

const whatHappens = ({ deed, words }: Shown, one: Several['cases'][number]) =>
  deed === 'assign' ? (
    (one.official ?? 'Nobody yet')
  ) : words.trim() ? (
    <span class="so-typed">{one.words}</span>
  ) : (
    `To ${one.contact}${one.byMail ? '' : ', who gave no e-mail address and must be told in person'}`
  )

const countOf = (list: readonly unknown[], one = 'case', many = 'cases') =>
  `${list.length} ${list.length === 1 ? one : many}`

const Colleague = ({ several, typed, errors }: Shown) => (
  <Select
    id="official"
    name="official"
    value={typed.official ?? ''}
    label={{ text: 'Who looks after them from now?' }}
    errorMessage={errors?.fields.official}
    items={[
      { value: '', text: 'Select a colleague' },
      ...several.colleagues.map(({ id, name }) => ({ value: id, text: name }))
    ]}
  />
)

const Words = ({ words, errors }: Shown) => (
  <Textarea
    id="words"
    name="words"
    rows={8}
    value={words}
    label={{ text: 'The reply' }}
    hint={{ text: '{name}, {business} and {reference} are filled in for each case.' }}
    errorMessage={errors?.fields.words}
  />
)
