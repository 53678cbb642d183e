import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../day-in-words.ts'
import { peopleUrl, reshuffleUrl } from '../links.ts'
import type { Reshuffled } from '../make-reshuffle/reshuffle-parts.ts'
import type { Choices } from './choices.ts'

type Shown = {
  values: Readonly<Record<string, string>>
  moves: readonly string[]
  movesJson: string
  preview: Reshuffled | undefined
  choices: Choices
  past: readonly { name: string; on: string; by: string; count: number }[]
  errors?: FormErrors | undefined
}

const KINDS = [
  { value: 'appoint', text: 'Appoint somebody to a post' },
  { value: 'vacate', text: 'Somebody leaves a post' },
  { value: 'move-post', text: 'Move a post to another department' },
  { value: 'rename-body', text: 'Rename a department' },
  { value: 'merge-bodies', text: 'Merge a department into another' },
  { value: 'move-team', text: 'Move or rename a team' }
]

/** Reshuffle day: gather the moves, see all that moves with them, make them in one go. */
export function ReshuffleView(shown: Shown) {
  const { values, moves, movesJson, preview, past, errors } = shown
  const field = (name: string) => ({ name, id: name, value: values[name] ?? '', errorMessage: errors?.fields[name] })
  return (
    <Layout title="Reshuffle day" errors={errors} backLink={{ href: peopleUrl(), text: 'People' }} wide>
      <h1 class="govuk-heading-l">Reshuffle day</h1>
      <p class="govuk-body">
        Duties, cases and plans belong to posts and teams. Gather the moves, look at what moves with them, then make
        them all at once. History keeps the old names.
      </p>
      <Form action={reshuffleUrl()} label="The reshuffle">
        <input type="hidden" name="moves" value={movesJson} />
        <div class="so-search">
          <Input {...field('name')} label={{ text: 'Name of the reshuffle' }} classes="govuk-input--width-20" />
          <Input {...field('happenedOn')} type="date" label={{ text: 'Day' }} />
        </div>
        <Gathered moves={moves} />
        <h2 class="govuk-heading-m">Add a move</h2>
        <AddMove {...shown} field={field} />
        <div class="so-actions">
          <Button text="Add this move" name="deed" value="add" classes="govuk-button--secondary" />
          <Button text="Show what moves" name="deed" value="preview" />
          {preview && (
            <Button
              text="Make these moves"
              name="deed"
              value="make"
              classes="govuk-button--warning"
              preventDoubleClick
            />
          )}
        </div>
      </Form>
      {preview && <Preview preview={preview} />}
      {past.length > 0 && (
        <StackTable
          caption="Made before"
          columns={[{ text: 'Reshuffle' }, { text: 'Day' }, { text: 'Moves', numeric: true }, { text: 'By' }]}
          rows={past.map(({ name, on, by, count }) => [name, dayInWords(on), count, by])}
        />
      )}
    </Layout>
  )
}

const Gathered = ({ moves }: Pick<Shown, 'moves'>) =>
  moves.length === 0 ? (
    <InsetText>No move yet.</InsetText>
  ) : (
    <ol class="govuk-list govuk-list--number">
      {moves.map((words, at) => (
        <li key={words}>
          {words}{' '}
          <button
            type="submit"
            class="govuk-button govuk-button--secondary so-button--small"
            name="deed"
            value={`remove-${at}`}
          >
            Take out<span class="govuk-visually-hidden"> {words}</span>
          </button>
        </li>
      ))}
    </ol>
  )

type Field = (name: string) => { name: string; id: string; value: string; errorMessage: { text: string } | undefined }

function AddMove({ choices, field }: Shown & { field: Field }) {
  const none = { value: '', text: 'Choose' }
  const bodies = [none, ...choices.bodies.map(({ slug, name }) => ({ value: slug, text: name }))]
  return (
    <>
      <Select {...field('kind')} label={{ text: 'What happens' }} items={KINDS} />
      <Select
        {...field('postId')}
        label={{ text: 'Post, if it is about one' }}
        items={[none, ...choices.posts.map(({ id, words }) => ({ value: id, text: words }))]}
      />
      <Input
        {...field('person')}
        label={{ text: 'Who is appointed' }}
        hint={{ text: 'A name known here is the same person; any other is somebody new' }}
        attributes={{ list: 'people' }}
      />
      <datalist id="people">
        {choices.people.map((name) => (
          <option value={name} key={name} />
        ))}
      </datalist>
      <Details summaryText="For departments and teams">
        <Select {...field('bodySlug')} label={{ text: 'Department' }} items={bodies} />
        <Select {...field('intoSlug')} label={{ text: 'Department it becomes part of' }} items={bodies} />
        <Select
          {...field('teamId')}
          label={{ text: 'Team' }}
          items={[none, ...choices.teams.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Input {...field('newName')} label={{ text: 'New name' }} />
      </Details>
    </>
  )
}

const Preview = ({ preview }: { preview: Reshuffled }) => (
  <section>
    <h2 class="govuk-heading-m">What would happen</h2>
    <ul class="govuk-list govuk-list--bullet">
      {preview.moves.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
    {preview.parts.map(({ title, lines }) => (
      <section key={title}>
        <h3 class="govuk-heading-s">
          {title}: {lines.length}
        </h3>
        {lines.length === 0 ? (
          <p class="govuk-body">None moves.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {lines.slice(0, 200).map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </section>
)
