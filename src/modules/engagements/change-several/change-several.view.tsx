import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { PersonBox } from '../../../ui/person-box.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { ListAsked } from '../engagement-list/list-asked.ts'
import { viewInWords } from '../engagement-list/view-words.ts'
import { engagementHref, searchedHref, severalHref } from '../links.ts'

type Row = { id: string; title: string; when: string; owner: string; leftOut: string | null }
type Props = {
  asked: ListAsked
  rows: readonly Row[]
  preview: boolean
  people: readonly { value: string; text: string }[]
  topics: readonly { code: string; title: string }[]
  marking: string
  errors: FormErrors | undefined
  said: Readonly<Record<string, string>>
}

/** Several engagements: what is changed in all of them, shown for each before it is done. */
export const ChangeSeveralView = (props: Props) => (
  <Layout
    title="Change several engagements"
    wide
    marking={props.marking}
    errors={props.errors}
    backLink={{ href: searchedHref(props.asked), text: 'Engagements' }}
  >
    <span class="govuk-caption-l">
      {viewInWords(props.asked.view)}
      {props.asked.q ? `, with “${props.asked.q}”` : ''}
    </span>
    <h1 class="govuk-heading-l">Change several engagements</h1>
    {props.rows.length === 0 ? (
      <EmptyState title="None here is yours to change">
        You change what you own, attend or entered, and what belongs to your team or department. Choose another view.
      </EmptyState>
    ) : props.preview ? (
      <Preview {...props} />
    ) : (
      <Choose {...props} />
    )}
  </Layout>
)

const Choose = ({ asked, rows, people, topics, errors, said }: Props) => (
  <Form action={severalHref(asked)} label="Change several engagements">
    <PersonBox
      name="owner"
      label="Give them to (optional)"
      value={said.owner}
      error={errors?.fields.owner}
      choices={people}
    />
    <Select
      id="topic"
      name="topic"
      value={said.topic ?? ''}
      label={{ text: 'Add a topic (optional)' }}
      errorMessage={errors?.fields.topic ?? errors?.fields.topics}
      items={[{ value: '', text: 'No topic' }, ...topics.map(({ code, title }) => ({ value: code, text: title }))]}
    />
    <Checkboxes
      idPrefix="ids"
      name="ids"
      classes="govuk-checkboxes--small"
      values={(said.ids ?? '').split(',')}
      fieldset={{ legend: { text: 'Which', classes: 'govuk-fieldset__legend--m' } }}
      errorMessage={errors?.fields.ids}
      items={rows.map((one) => ({ value: one.id, text: one.title, hint: { text: `${one.when}, ${one.owner}` } }))}
    />
    <Button text="Show what would change" />
  </Form>
)

const Preview = ({ asked, rows, topics, said }: Props) => {
  const taken = rows.filter(({ leftOut }) => leftOut === null)
  const topic = topics.find(({ code }) => code === said.topic)?.title
  return (
    <>
      <StackTable
        caption="What would change"
        columns={['Engagement', 'When', 'Owner now', 'What happens'].map((text) => ({ text }))}
        rows={rows.map((one) => [
          <a class="govuk-link" href={engagementHref(one.id)}>
            {one.title}
          </a>,
          one.when,
          one.owner,
          one.leftOut ? `Left out: ${one.leftOut}` : whatHappens(said.owner, topic)
        ])}
      />
      <Form action={severalHref(asked)} label="Confirm the change">
        <input type="hidden" name="ids" value={taken.map(({ id }) => id).join(',')} />
        <input type="hidden" name="owner" value={said.owner ?? ''} />
        <input type="hidden" name="topic" value={said.topic ?? ''} />
        <div class="so-actions">
          {taken.length > 0 && (
            <Button
              text={taken.length === 1 ? 'Change 1 engagement' : `Change ${taken.length} engagements`}
              name="sure"
              value="yes"
              preventDoubleClick
            />
          )}
          <a class="govuk-link" href={severalHref(asked)}>
            Choose anew
          </a>
        </div>
      </Form>
    </>
  )
}

const whatHappens = (owner: string | undefined, topic: string | undefined) =>
  [owner ? `Goes to ${owner.replace(/ \(.*\)$/, '')}` : '', topic ? `Topic added: ${topic}` : '']
    .filter(Boolean)
    .join('. ')
