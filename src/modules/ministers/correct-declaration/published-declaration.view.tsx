import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Corrections, type ShownCorrection } from '../corrections.view.tsx'
import type { KindOfDeclaration } from '../declarations/declaration-kinds.ts'
import { declarationHref, publishedKindHref, transparencyHref } from '../links.ts'

type Props = {
  id: string
  of: KindOfDeclaration
  holder: string
  department: string
  slug: string
  quarter: { slug: string; words: string }
  on: string | null
  day: string | null
  parts: Readonly<Record<string, string>>
  source: string | null
  corrections: readonly ShownCorrection[]
  mayCorrect: boolean
  values: Readonly<Record<string, string>>
  errors: FormErrors | undefined
}

/** One declaration, as the public was told of it. */
export const PublishedDeclarationView = (props: Props) => {
  const { of, holder, department, slug, quarter, source, corrections, mayCorrect, errors } = props
  const returnOf = publishedKindHref(slug, quarter.slug, of.kind)
  return (
    <Layout
      title={`${of.title}: ${holder}`}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Ministers’ meetings', href: transparencyHref() },
        { text: `${of.title}, ${quarter.words}`, href: returnOf },
        { text: holder }
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {of.title}, {quarter.words}
        </span>
        {holder}
      </h1>
      {source && <InsetText>{source}</InsetText>}
      <SummaryList rows={[{ key: { text: 'Department' }, value: { text: department } }, ...rowsOf(props)]} />
      <Corrections corrections={corrections} />
      {mayCorrect && <Correct {...props} />}
    </Layout>
  )
}

function rowsOf({ of, day, parts }: Props) {
  if (!day) return [{ key: { text: 'Declared' }, value: { text: 'Nothing: a nil return' } }]
  const said = of.parts.map(({ code, label }) => ({
    key: { text: label },
    value: { text: parts[code] || 'Not given' }
  }))
  return [{ key: { text: of.on }, value: { text: day } }, ...said]
}

const Correct = ({ id, of, on, parts, values, errors }: Props) => {
  const says = (words: string | null | undefined) => ({ text: words ? `Says now: ${words}` : 'Says nothing now' })
  return (
    <Details summaryText="Correct it" open={errors !== undefined}>
      <Form action={`${declarationHref(id)}/correct`} label="Correct it">
        <Radios
          idPrefix="part"
          name="part"
          value={values.part ?? ''}
          fieldset={{ legend: { text: 'What is wrong?', classes: 'govuk-fieldset__legend--s' } }}
          {...(errors?.fields.part ? { errorMessage: errors.fields.part } : {})}
          items={[
            { value: 'on', text: of.on, hint: says(on) },
            ...of.parts.map(({ code, label }) => ({ value: code, text: label, hint: says(parts[code]) }))
          ]}
        />
        <Input
          id="isNow"
          name="isNow"
          value={values.isNow ?? ''}
          label={{ text: 'What it should say' }}
          hint={{ text: 'A day as 2026-08-03, a sum as 45.50' }}
          errorMessage={errors?.fields.isNow}
        />
        <Input
          id="reason"
          name="reason"
          value={values.reason ?? ''}
          label={{ text: 'Why' }}
          hint={{ text: 'The public reads it' }}
          errorMessage={errors?.fields.reason}
        />
        <Button text="Publish the correction" preventDoubleClick />
      </Form>
    </Details>
  )
}
