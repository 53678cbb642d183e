import type { FormErrors } from '../../../platform/http/form.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { PartnerForm } from './load-partner-forms.ts'

export const PartnerFormsView = ({ forms }: { forms: readonly PartnerForm[] }) => (
  <Layout title="Partner forms" backLink={{ href: '/cases', text: 'Cases' }} wide>
    <h1 class="govuk-heading-l">Partner forms</h1>
    <p class="govuk-body">
      What each partner is asked when it passes a business on, and what it confirms of its consent.
    </p>
    <Button text="Add a form" href="/cases/partner-forms/new" classes="govuk-button--secondary" />
    {forms.length === 0 ? (
      <EmptyState title="No partner has a form">Partners with a program can use the API.</EmptyState>
    ) : (
      <StackTable
        caption="Forms, the newest version of each first"
        columns={[
          { text: 'Partner' },
          { text: 'Form' },
          { text: 'Questions', numeric: true },
          { text: 'Version' },
          { text: 'State' }
        ]}
        rows={forms.map((form) => [
          <a class="govuk-link" href={`/cases/partner-forms/${form.slug}`}>
            {form.partner}
          </a>,
          <a class="govuk-link" href={`/refer/${form.slug}`}>
            {form.title}
          </a>,
          String(form.count),
          String(form.version),
          `${form.state}, from ${form.from}. ${form.keptBy}`
        ])}
      />
    )}
  </Layout>
)

type Shown = {
  slug: string
  isNew: boolean
  versions: readonly PartnerForm[]
  typed: Record<string, string>
  errors?: FormErrors | undefined
}

export function PartnerFormView({ slug, isNew, versions, typed, errors }: Shown) {
  const input = (id: string, label: string, more: object = {}) => (
    <Input id={id} name={id} value={typed[id]} label={{ text: label }} errorMessage={errors?.fields[id]} {...more} />
  )
  const title = isNew ? 'Add a partner form' : 'Change a partner form'
  return (
    <Layout
      title={title}
      errors={errors}
      backLink={{ href: '/cases/partner-forms', text: 'Partner forms' }}
      wide
      sidebar={isNew ? undefined : <Versions versions={versions} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={`/cases/partner-forms/${slug}`}>
        {isNew
          ? input('slug', 'Address', { hint: { text: 'What stands after /refer/, like growth-hub-leeds' } })
          : null}
        {input('partner', 'Name of the partner')}
        {input('title', 'Title of the form')}
        <Textarea
          id="words"
          name="words"
          rows={3}
          value={typed.words}
          label={{ text: 'What the form is for' }}
          errorMessage={errors?.fields.words}
        />
        <Textarea
          id="questions"
          name="questions"
          rows={6}
          value={typed.questions}
          label={{ text: 'Questions, one a line' }}
          hint={{ text: 'After a bar, what helps to answer: Turnover | Last year, in pounds' }}
          errorMessage={errors?.fields.questions}
        />
        <Textarea
          id="consentWords"
          name="consentWords"
          rows={2}
          value={typed.consentWords}
          label={{ text: 'What the partner confirms of the business’s consent' }}
          errorMessage={errors?.fields.consentWords}
        />
        {input('validFrom', 'From which day?', { type: 'date', classes: 'govuk-input--width-10' })}
        <Button text="Put it into force" preventDoubleClick />
      </Form>
    </Layout>
  )
}

const Versions = ({ versions }: { versions: readonly PartnerForm[] }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Versions</h2>
    <ul class="govuk-list govuk-body-s so-promises">
      {versions.map((one) => (
        <li key={one.version}>
          {one.version}: {one.state.toLowerCase()}, from {one.from}, by {one.keptBy}
        </li>
      ))}
    </ul>
  </section>
)
