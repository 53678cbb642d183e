import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { accountsHref, savedListHref, savedListsHref } from '../links.ts'
import type { ListedList } from '../see-list/list-lists.ts'
import { Fresh } from './fresh.view.tsx'

type Said = Readonly<Record<string, string>>
type One = { list: ListedList; marking: string; said: Said; errors: FormErrors | undefined }

/** What is on one list. */
export function SavedListView({ list, marking, said, errors }: One) {
  const at = savedListHref(list.id)
  return (
    <Layout
      title={list.title}
      wide
      marking={marking}
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
      {list.businesses.length + list.records.length === 0 && <EmptyState title={`No ${list.of.one} is on it`} />}
      {list.businesses.length > 0 && <OnIt list={list} at={at} />}
      {list.records.length > 0 && <Records list={list} />}
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

const Records = ({ list: { records, of } }: { list: ListedList }) => (
  <StackTable
    caption={`${records.length} ${records.length === 1 ? of.one : of.many}`}
    columns={[{ text: 'When' }, { text: 'What' }, { text: 'About' }]}
    rows={records.map(({ when, name, href, about }) => [
      when,
      <a class="govuk-link" href={href}>
        {name}
      </a>,
      about
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
