import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { declarationHref, leftOutHref, meetingHref, returnsHref } from '../links.ts'
import { ProposeForm, type ProposeProps } from './propose-form.view.tsx'

export type ShownLine = {
  id: string
  holder: string
  day: string
  parts: readonly { label: string; said: string }[]
  reason: string
  proposed: string
  settled: string | undefined
  outcome: 'added' | 'refused' | null
  refusal: string | null
  meetingId: string | null
  declarationId: string | null
  mayDecide: boolean
}

type Props = Omit<ProposeProps, 'errors' | 'isFirst'> & {
  title: string
  department: string
  public: string
  staff: string
  lines: readonly ShownLine[]
  mayPropose: boolean
  errors: FormErrors | undefined
}

/** What a published return had left out: what waits for a second person, what was decided, and how to say that something is missing. */
export const LeftOutView = (props: Props) => {
  const { title, department, lines, mayPropose, errors } = props
  return (
    <Layout
      title="Lines that were left out"
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Transparency returns', href: returnsHref() },
        { text: department, href: props.staff },
        { text: 'Lines that were left out' }
      ]}
    >
      <span class="govuk-caption-l">{title}</span>
      <h1 class="govuk-heading-l">Lines that were left out</h1>
      <p class="govuk-body">
        The return is published. What it left out is proposed by one person and added by another; the public then reads
        that the return was issued again, what was added and why.{' '}
        <a class="govuk-link" href={props.public}>
          See what the public sees
        </a>
      </p>
      {lines.length === 0 && (
        <EmptyState title="Nothing is said to be missing">
          {mayPropose ? 'Say below what is, if something is.' : 'The private office of the department says what is.'}
        </EmptyState>
      )}
      {lines.map((line) => (
        <Line line={line} {...props} />
      ))}
      {mayPropose && <ProposeForm {...props} isFirst={lines.length === 0} />}
    </Layout>
  )
}

const TAGS = {
  added: { text: 'Added', classes: 'govuk-tag--green' },
  refused: { text: 'Not added', classes: 'govuk-tag--grey' },
  waits: { text: 'Waits for a second person', classes: 'govuk-tag--yellow' }
} as const

const Line = ({ line, kind, slug, quarter, values, errors }: { line: ShownLine } & Props) => (
  <section class="so-card" aria-label={`${line.holder}, ${line.day}`}>
    <h2 class="govuk-heading-s">
      {line.holder}, {line.day} <Tag {...TAGS[line.outcome ?? 'waits']} />
    </h2>
    <SummaryList
      rows={[
        ...line.parts.map(({ label, said }) => ({ key: { text: label }, value: { text: said } })),
        { key: { text: 'Why it was left out' }, value: { text: line.reason } },
        { key: { text: 'Proposed' }, value: { text: line.proposed } },
        ...(line.settled ? [{ key: { text: 'Decided' }, value: { text: line.settled } }] : []),
        ...(line.refusal ? [{ key: { text: 'Why it is not added' }, value: { text: line.refusal } }] : [])
      ]}
    />
    {line.meetingId && <Published href={meetingHref(line.meetingId)} />}
    {line.declarationId && <Published href={declarationHref(line.declarationId)} />}
    {line.mayDecide && (
      <Decide
        id={line.id}
        action={`${leftOutHref(kind, slug, quarter)}/settle`}
        values={values.id === line.id ? values : {}}
        errors={values.id === line.id ? errors : undefined}
      />
    )}
  </section>
)

const Published = ({ href }: { href: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      As it is published
    </a>
  </p>
)

type DecideProps = { id: string; action: string; values: Props['values']; errors: FormErrors | undefined }

const Decide = ({ id, action, values, errors }: DecideProps) => (
  <Form action={action} label="Decide">
    <input type="hidden" name="id" value={id} />
    <Radios
      idPrefix={errors ? 'outcome' : `outcome-${id}`}
      name="outcome"
      value={values.outcome ?? ''}
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'Is it added to what is published?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.outcome}
      items={[
        { value: 'added', text: 'Yes: I have read it, and it is right' },
        { value: 'refused', text: 'No' }
      ]}
    />
    <Input
      id={errors ? 'refusal' : `refusal-${id}`}
      name="refusal"
      value={values.refusal ?? ''}
      label={{ text: 'If not, why' }}
      hint={{ text: 'Whoever proposed it reads it. The public does not' }}
      errorMessage={errors?.fields.refusal}
    />
    <Button text="Decide" preventDoubleClick />
  </Form>
)
