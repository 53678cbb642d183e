import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { accountsHref, savedListHref, savedListsHref } from '../links.ts'
import type { ListedList } from '../see-list/list-lists.ts'
import { searchInWords } from '../see-list/search-in-words.ts'
import { Fresh } from './fresh.view.tsx'

type Said = Readonly<Record<string, string>>
type Lists = {
  lists: readonly ListedList[]
  teams: readonly { id: string; name: string }[]
  said: Said
  errors: FormErrors | undefined
}

/** Lists and searches, each with what is new since the reader looked. */
export const SavedListsView = ({ lists, teams, said, errors }: Lists) => (
  <Layout
    title="Saved lists"
    {...(errors ? { errors } : {})}
    breadcrumbs={[{ text: 'Accounts', href: accountsHref() }, { text: 'Saved lists' }]}
  >
    <h1 class="govuk-heading-l">Saved lists</h1>
    {lists.length === 0 && (
      <EmptyState title="You keep no list yet">
        A list holds businesses you pick; a saved search finds businesses or engagements each time.
      </EmptyState>
    )}
    <Queue
      label="Saved lists"
      headingLevel={2}
      rows={lists.map((list) => ({
        title: list.title,
        href: savedListHref(list.id),
        about: `${whatIsOnIt(list)}. ${list.mine ? 'Yours' : list.owner}${list.team ? `, shared with ${list.team}` : ''}`,
        due: <Fresh list={list} />
      }))}
    />
    <h2 class="govuk-heading-m">Keep another</h2>
    <Form action={savedListsHref()} label="Keep another list">
      <Input
        id="title"
        name="title"
        value={said.title}
        label={{ text: 'What is it called?' }}
        errorMessage={errors?.fields.title}
      />
      {said.filters ? (
        <>
          <input type="hidden" name="filters" value={said.filters} />
          <p class="govuk-body">
            <a class="govuk-link" href={searchInWords(said.filters).href}>
              The search you came from
            </a>{' '}
            is done again each time, with its filters.
          </p>
        </>
      ) : (
        <Input
          id="search"
          name="search"
          value={said.search}
          label={{ text: 'Words to search for each time (leave empty to pick businesses yourself)' }}
          errorMessage={errors?.fields.search}
        />
      )}
      <Select
        id="teamId"
        name="teamId"
        value={said.teamId ?? ''}
        label={{ text: 'Share it with' }}
        errorMessage={errors?.fields.teamId}
        items={[{ value: '', text: 'Nobody' }, ...teams.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Button text="Keep it" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Layout>
)

function whatIsOnIt({ asks, of, businesses, records }: ListedList) {
  const many = businesses.length + records.length
  const counted = `${many} ${many === 1 ? of.one : of.many}`
  return asks === null ? counted : `${asks.words}: ${counted} now`
}
