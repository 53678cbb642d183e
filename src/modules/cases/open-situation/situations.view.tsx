import type { FormErrors } from '../../../platform/http/form.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import type { listSituations } from './list-situations.ts'

type Shown = Awaited<ReturnType<typeof listSituations>> & {
  typed: Record<string, string>
  errors?: FormErrors | undefined
}

export const SituationsView = (props: Shown) => (
  <Layout title="Situations" backLink={{ href: '/cases', text: 'Cases' }} errors={props.errors} wide>
    <h1 class="govuk-heading-l">Situations</h1>
    <p class="govuk-body">
      A shock that many businesses feel at once: a tariff, a plant closing, a flood. Its cases are gathered as they
      come, and everybody works from one position.
    </p>
    {props.situations.length ? (
      <Queue
        label="Situations"
        headingLevel={2}
        rows={props.situations.map((one) => ({
          title: one.title,
          href: `/cases/situations/${one.slug}`,
          about: `${one.when}. ${yoursToSee(one.cases)} ${one.excerpt}`
        }))}
      />
    ) : (
      <EmptyState title="No situation has been opened" />
    )}
    {props.mayOpen ? <OpenOne {...props} /> : null}
  </Layout>
)

const yoursToSee = (cases: number) =>
  cases === 0
    ? 'None of its cases is yours to see.'
    : `${cases} of its cases ${cases === 1 ? 'is' : 'are'} yours to see.`

const area = ({ typed, errors }: Shown, id: string, label: string, rows: number, hint?: string) => (
  <Textarea
    id={id}
    name={id}
    rows={rows}
    value={typed[id]}
    label={{ text: label }}
    hint={hint ? { text: hint } : undefined}
    errorMessage={errors?.fields[id]}
  />
)

const OpenOne = (props: Shown) => (
  <details class="govuk-details" open={Boolean(props.errors)}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Open a situation</span>
    </summary>
    <Form action="/cases/situations">
      <Input
        id="title"
        name="title"
        value={props.typed.title}
        label={{ text: 'Name' }}
        errorMessage={props.errors?.fields.title}
      />
      {area(props, 'what', 'What happened?', 3)}
      <div class="so-pair">
        {area(props, 'positionWords', 'The position everybody works from', 5)}
        {area(
          props,
          'holdingReply',
          'What businesses hear meanwhile',
          5,
          '{name}, {business} and {reference} are filled in'
        )}
      </div>
      <h2 class="govuk-heading-m">Which cases belong to it?</h2>
      <p class="govuk-body-s">Of each kind you fill in, one must hold.</p>
      <div class="so-pair">
        {area(props, 'phrases', 'The words say one of', 3, 'One a line, like tariff')}
        {area(props, 'areas', 'Postcode areas', 3, 'One a line, like SA')}
      </div>
      <Checkboxes
        idPrefix="sectors"
        name="sectors"
        values={(props.typed.sectors ?? '').split(',')}
        classes="govuk-checkboxes--small so-columns"
        fieldset={{ legend: { text: 'Sectors', classes: 'govuk-fieldset__legend--s' } }}
        items={props.sectors.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Button text="Open it" preventDoubleClick />
    </Form>
  </details>
)
