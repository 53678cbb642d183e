import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { accountsHref, savedListHref, savedListsHref } from '../links.ts'
import type { ListedList } from '../see-list/list-lists.ts'
import { searchInWords } from '../see-list/search-in-words.ts'

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
        A list holds businesses you pick; a saved search finds them each time.
      </EmptyState>
    )}
    <Queue
      label="Saved lists"
      headingLevel={2}
      rows={lists.map((list) => ({
        title: list.title,
        href: savedListHref(list.id),
        about: `${list.asks === null ? `${list.businesses.length} businesses` : `${list.asks?.words}: ${list.businesses.length} now`}. ${list.mine ? 'Yours' : list.owner}${list.team ? `, shared with ${list.team}` : ''}`,
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

function Fresh({ list: { fresh, changed, looked } }: { list: ListedList }) {
  if (!looked) return <Tag text="Not looked at yet" classes="govuk-tag--grey" />
  if (fresh + changed === 0) return <>Nothing new</>
  return (
    <Tag
      text={[fresh && `${fresh} new`, changed && `${changed} changed`].filter(Boolean).join(', ')}
      classes="govuk-tag--yellow"
    />
  )
}

type One = { list: ListedList; said: Said; errors: FormErrors | undefined }

/** The businesses on one list. */
export function SavedListView({ list, said, errors }: One) {
  const at = savedListHref(list.id)
  return (
    <Layout
      title={list.title}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Accounts', href: accountsHref() },
        { text: 'Saved lists', href: savedListsHref() },
        { text: list.title }
      ]}
    >
      <h1 class="govuk-heading-l">
        {list.title} <Fresh list={list} />
      </h1>
      {list.asks && (
        <p class="govuk-body">
          <a class="govuk-link" href={list.asks.href}>
            {list.asks.words}
          </a>
        </p>
      )}
      {list.businesses.length === 0 && <EmptyState title="No business is on it" />}
      {list.businesses.length > 0 && <OnIt list={list} at={at} />}
      {list.search === null && <PutOn at={at} said={said} errors={errors} />}
      <div class="govuk-button-group">
        <Form action={`${at}/seen`}>
          <Button text="I have looked at it" />
        </Form>
        {list.mine && (
          <Form action={`${at}/close`}>
            <Button text="Close this list" classes="govuk-button--secondary" />
          </Form>
        )}
      </div>
    </Layout>
  )
}

const OnIt = ({ list, at }: { list: ListedList; at: string }) => (
  <StackTable
    caption={`${list.businesses.length} businesses`}
    columns={[{ text: 'Business' }, { text: 'Town' }, { text: 'Sector' }, { text: 'Managed' }, { text: 'Change' }]}
    rows={list.businesses.map(({ id, name, town, sector, tier }) => [
      <a class="govuk-link" href={businessHref(id)}>
        {name}
      </a>,
      town ?? 'Not known',
      sector ?? 'Cannot tell',
      tier ?? 'No',
      list.search === null ? <TakeOff at={at} id={id} name={name} /> : ''
    ])}
  />
)

const PutOn = ({ at, said, errors }: { at: string; said: Said; errors: FormErrors | undefined }) => (
  <Form action={at} class="so-search">
    <input type="hidden" name="change" value="add" />
    <Input
      id="business"
      name="business"
      value={said.business}
      label={{ text: 'Put a business on it, by name or company number' }}
      errorMessage={errors?.fields.business}
      classes="govuk-input--width-20"
    />
    <Button text="Put on" classes="govuk-button--secondary" />
  </Form>
)

const TakeOff = ({ at, id, name }: { at: string; id: string; name: string }) => (
  <Form action={at}>
    <input type="hidden" name="change" value="take-off" />
    <input type="hidden" name="business" value={id} />
    <button type="submit" class="so-link-button">
      Take off<span class="govuk-visually-hidden"> {name}</span>
    </button>
  </Form>
)
