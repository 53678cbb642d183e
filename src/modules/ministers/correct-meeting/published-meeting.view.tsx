import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Corrections, type ShownCorrection } from '../corrections.view.tsx'
import type { ShownMeeting } from '../find-meetings/find-meetings.view.tsx'
import { meetingHref, meetingsHref, transparencyHref } from '../links.ts'

type Props = {
  meeting: ShownMeeting
  corrections: readonly ShownCorrection[]
  asPublished: string
  line: number | null
  file: string | null
  mayCorrect: boolean
  values: Readonly<Record<string, string>>
  errors?: FormErrors
}

/** One meeting, as the public was told of it. */
export function PublishedMeetingView({
  meeting,
  corrections,
  asPublished,
  line,
  file,
  mayCorrect,
  values,
  errors
}: Props) {
  const names = meeting.organisations.map(({ name }) => name)
  return (
    <Layout
      title={`${meeting.person ?? meeting.minister}, ${meeting.when}`}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Ministers’ meetings', href: transparencyHref() },
        { text: 'Find a meeting', href: meetingsHref() },
        { text: meeting.when }
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{meeting.when}</span>
        {meeting.person ?? meeting.minister}
      </h1>
      <SummaryList
        rows={[
          { key: { text: 'Minister, as published' }, value: { text: meeting.minister } },
          { key: { text: 'Post on the day' }, value: { text: meeting.post ?? 'Not known' } },
          { key: { text: 'Department' }, value: { text: meeting.department ?? 'Not stated' } },
          { key: { text: 'Date, as published' }, value: { text: meeting.date } },
          { key: { text: 'Who they met' }, value: { html: <Names names={names} /> } },
          ...(meeting.client ? [{ key: { text: 'On behalf of' }, value: { text: meeting.client } }] : []),
          { key: { text: 'Purpose' }, value: { text: meeting.purpose ?? 'None given' } },
          { key: { text: 'In the words of the file' }, value: { text: asPublished } },
          {
            key: { text: 'Source' },
            value: {
              text: file
                ? `${file}, line ${line}. ${meeting.source ?? ''}`
                : 'The department’s own return, signed by two people'
            }
          }
        ]}
      />
      <Corrections corrections={corrections} />
      {mayCorrect && <Correct meeting={meeting} values={values} errors={errors} />}
    </Layout>
  )
}

const Names = ({ names }: { names: readonly string[] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
)

const Correct = ({
  meeting,
  values,
  errors
}: {
  meeting: ShownMeeting
  values: Props['values']
  errors: FormErrors | undefined
}) => (
  <Details summaryText="Correct it" open={errors !== undefined}>
    <Form action={`${meetingHref(meeting.id)}/correct`} label="Correct it">
      <Radios
        idPrefix="field"
        name="field"
        value={values.field ?? 'purpose'}
        fieldset={{ legend: { text: 'What is wrong?', classes: 'govuk-fieldset__legend--s' } }}
        {...(errors?.fields.field ? { errorMessage: errors.fields.field } : {})}
        items={[
          { value: 'purpose', text: 'The purpose' },
          { value: 'organisation_text', text: 'Who they met' }
        ]}
      />
      <Textarea
        id="isNow"
        name="isNow"
        rows={3}
        value={values.isNow ?? ''}
        label={{ text: 'What it should say' }}
        hint={{ text: 'Part organisations with semicolons' }}
        {...(errors?.fields.isNow ? { errorMessage: errors.fields.isNow } : {})}
      />
      <Input
        id="reason"
        name="reason"
        value={values.reason ?? ''}
        label={{ text: 'Why' }}
        hint={{ text: 'The public reads it' }}
        {...(errors?.fields.reason ? { errorMessage: errors.fields.reason } : {})}
      />
      <Button text="Publish the correction" />
    </Form>
  </Details>
)
