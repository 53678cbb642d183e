import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MarkingFields } from '../../../ui/marking-fields.tsx'
import type { EngagementWords } from '../engagement-form/engagement-words.ts'
import { engagementsHref, linesHref } from '../links.ts'

type ShownLine = { topicTitle: string; heading: string; words: string; about: string; until: string; expired: boolean }
type Shown = {
  lines: readonly ShownLine[]
  words: EngagementWords
  mayKeep: boolean
  marking: string
  errors?: FormErrors | undefined
  said: Record<string, string>
}

export const LineListView = ({ lines, words, mayKeep, marking, errors, said }: Shown) => (
  <Layout
    title="Lines to take"
    errors={errors}
    marking={marking}
    backLink={{ href: engagementsHref(), text: 'Engagements' }}
  >
    <h1 class="govuk-heading-l">Lines to take</h1>
    {lines.length === 0 && <EmptyState title="No line is kept yet">Briefs say so where a topic has none.</EmptyState>}
    {lines.map((one) => (
      <article class="so-passage">
        <span class="govuk-caption-m">{one.topicTitle}</span>
        <h2 class="govuk-heading-s">
          {one.expired ? <s>{one.heading}</s> : one.heading}{' '}
          <DueTag state={one.expired ? 'missed' : 'met'} words={one.until} />
        </h2>
        <p class="govuk-body so-words">{one.expired ? <s>{one.words}</s> : one.words}</p>
        <p class="govuk-hint">{one.about}</p>
      </article>
    ))}
    {mayKeep && <AddLine words={words} said={said} wrong={errors?.fields ?? {}} open={errors !== undefined} />}
  </Layout>
)

type AddProps = { words: EngagementWords; said: Record<string, string>; wrong: FormErrors['fields']; open: boolean }

const AddLine = ({ words, said, wrong, open }: AddProps) => (
  <Details summaryText="Add a line to take" open={open}>
    <Form action={linesHref()} label="Add a line to take">
      <Select
        id="topic"
        name="topic"
        label={{ text: 'Topic' }}
        value={said.topic}
        errorMessage={wrong.topic}
        items={words.topics.map(({ code, title }) => ({ value: code, text: title }))}
      />
      <Input
        id="heading"
        name="heading"
        value={said.heading ?? ''}
        label={{ text: 'Heading' }}
        errorMessage={wrong.heading}
      />
      <Textarea
        id="words"
        name="words"
        value={said.words ?? ''}
        rows={4}
        label={{ text: 'Words' }}
        errorMessage={wrong.words}
      />
      <Input
        id="clearedBy"
        name="clearedBy"
        value={said.clearedBy ?? ''}
        label={{ text: 'Who cleared it' }}
        errorMessage={wrong.clearedBy}
      />
      <Input
        id="clearedOn"
        name="clearedOn"
        type="date"
        value={said.clearedOn ?? ''}
        label={{ text: 'Cleared on' }}
        classes="govuk-input--width-10"
        errorMessage={wrong.clearedOn}
      />
      <Input
        id="expiresOn"
        name="expiresOn"
        type="date"
        value={said.expiresOn ?? ''}
        label={{ text: 'Holds until' }}
        classes="govuk-input--width-10"
        errorMessage={wrong.expiresOn}
      />
      <MarkingFields choices={words.markings} said={said} wrong={wrong} />
      <Button text="Keep it" />
    </Form>
  </Details>
)
