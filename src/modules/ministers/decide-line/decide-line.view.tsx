import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { usePage } from '../../../ui/page-context.tsx'
import { openRequestHref } from '../links.ts'
import type { DraftLine } from '../quarter-return/draft-lines.ts'

type Values = Record<'capacity' | 'external' | 'form' | 'purpose' | 'organisations', string>
type Props = { line: DraftLine; values: Values; back: { department: string; href: string }; errors?: FormErrors }

/** The three questions that decide whether a meeting is published. */
const QUESTIONS = [
  {
    name: 'capacity',
    text: 'In what capacity did the minister take part?',
    items: [
      { value: 'official', text: 'As a minister' },
      { value: 'political', text: 'For their party' },
      { value: 'private', text: 'Privately' }
    ]
  },
  {
    name: 'external',
    text: 'Was anybody there from outside government?',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' }
    ]
  },
  {
    name: 'form',
    text: 'What kind of contact was it?',
    items: [
      { value: 'meeting', text: 'A meeting, in person or arranged by telephone or video' },
      { value: 'unsolicited-call', text: 'A short call that nobody arranged' },
      { value: 'letter', text: 'A letter or an e-mail' }
    ]
  }
] as const

export const DecideLineView = ({ line, values, back, errors }: Props) => (
  <Layout
    title="Is it published?"
    {...(errors ? { errors } : {})}
    backLink={{ href: back.href, text: `Return of ${back.department}` }}
  >
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{line.minister}</span>
      {line.title}
    </h1>
    <Suggestion suggested={line.suggested} />
    <Asked engagementId={line.engagementId} />
    <Form label="Is it published?">
      {QUESTIONS.map((question) => (
        <Question question={question} value={values[question.name]} error={errors?.fields[question.name]} />
      ))}
      <Words values={values} errors={errors} />
      {line.client && (
        <p class="govuk-body">A consultant lobbyist was there for {line.client}; that is published too.</p>
      )}
      <Button text="Save" />
    </Form>
  </Layout>
)

/** For those who answer requests for information, the way to one about this meeting. */
const Asked = ({ engagementId }: { engagementId: string }) =>
  usePage().may?.has('information.answer') ? (
    <p class="govuk-body">
      <a class="govuk-link" href={openRequestHref(engagementId)}>
        Open a request for information about it
      </a>
    </p>
  ) : null

const Suggestion = ({ suggested }: { suggested: DraftLine['suggested'] }) => (
  <InsetText>
    {suggested.inScope ? 'By what is recorded, this is published' : 'By what is recorded, this is left out'}:{' '}
    {suggested.reason}. Check the answers; they decide it.
  </InsetText>
)

type Asked = { question: (typeof QUESTIONS)[number]; value: string; error: { text: string } | undefined }

const Question = ({ question: { name, text, items }, value, error }: Asked) => (
  <Radios
    idPrefix={name}
    name={name}
    value={value}
    fieldset={{ legend: { text, classes: 'govuk-fieldset__legend--s' } }}
    {...(error ? { errorMessage: error } : {})}
    items={items}
  />
)

const Words = ({ values, errors }: { values: Values; errors: FormErrors | undefined }) => (
  <>
    <Textarea
      id="organisations"
      name="organisations"
      value={values.organisations}
      rows={4}
      label={{ text: 'Organisations or individuals, one a line' }}
      {...failed(errors, 'organisations')}
    />
    <Textarea
      id="purpose"
      name="purpose"
      value={values.purpose}
      rows={3}
      label={{ text: 'Purpose, as the public will read it' }}
      hint={{
        text: 'At least 5 words that tell a stranger what it was about. Confidence may shape the words; it never hides the meeting'
      }}
      {...failed(errors, 'purpose')}
    />
  </>
)

function failed(errors: FormErrors | undefined, name: keyof Values) {
  const error = errors?.fields[name]
  return error ? { errorMessage: error } : {}
}
