import { momentForPage } from '../../../platform/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { businessHref, businessPeopleHref, businessPersonHref, findBusinessHref } from '../links.ts'
import { ContactFields } from './contact-fields.view.tsx'

export type ShownContact = {
  id: string
  name: string
  role: string | null
  email: string | null
  phone: string | null
  note: string | null
  is_first: boolean
  archived_at: Date | null
  archive_reason: string | null
  recorded_by_name: string
  recorded_at: Date
  confirmed_by_name: string | null
  /** Whether the reader entered the address, and so cannot confirm it. */
  ownEntry: boolean
}

type Shown = {
  business: { id: string; name: string }
  people: readonly ShownContact[]
  said: Record<string, string>
  errors: FormErrors | undefined
  mayKeep: boolean
}

export function ContactsView({ business, people, said, errors, mayKeep }: Shown) {
  const here = people.filter(({ archived_at }) => !archived_at)
  const gone = people.filter(({ archived_at }) => archived_at)
  return (
    <Layout
      title={`People at ${business.name}`}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Businesses', href: findBusinessHref() },
        { text: business.name, href: businessHref(business.id) },
        { text: 'People' }
      ]}
      sidebar={mayKeep ? <AddOne business={business} said={said} errors={errors} /> : undefined}
    >
      <h1 class="govuk-heading-l">People at {business.name}</h1>
      {here.length === 0 && <EmptyState title="Nobody is kept here yet" />}
      <ul class="so-people">
        {here.map((person) => (
          <Person person={person} business={business} mayKeep={mayKeep} />
        ))}
      </ul>
      {gone.length > 0 && (
        <details class="so-fold">
          <summary>{gone.length === 1 ? '1 person archived' : `${gone.length} people archived`}</summary>
          <ul class="govuk-list">
            {gone.map(({ name, role, archive_reason }) => (
              <li>
                {name}
                {role && `, ${role}`} <span class="govuk-hint govuk-!-margin-bottom-0">{archive_reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Layout>
  )
}

type OfOne = { person: ShownContact; business: { id: string }; mayKeep: boolean }

function Person({ person, business, mayKeep }: OfOne) {
  const { id, name, role, email, phone, note, is_first, recorded_by_name, recorded_at } = person
  return (
    <li class="so-contact">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{name}</strong> {role && <span>{role}</span>} {is_first && <Tag text="Ask first" />}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {email && (
          <a class="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        )}
        {email && phone && ', '}
        {phone}
      </p>
      {note && <p class="govuk-body govuk-!-margin-bottom-1">{note}</p>}
      <p class="govuk-hint govuk-!-margin-bottom-1">
        Recorded by {recorded_by_name}, <When {...momentForPage(recorded_at)} />
      </p>
      {email && <Confirmed person={person} business={business} mayKeep={mayKeep} />}
      {mayKeep && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <a class="govuk-link" href={businessPersonHref(business.id, id)}>
            Change <span class="govuk-visually-hidden">{name}</span>
          </a>
        </p>
      )}
      {mayKeep && (
        <details class="so-fold">
          <summary>
            Archive <span class="govuk-visually-hidden">{name}</span>
          </summary>
          <Form action={`${businessPeopleHref(business.id)}/${id}/archive`}>
            <Input
              id={`reason-${id}`}
              name="reason"
              label={{ text: `Why is ${name} archived?` }}
              hint={{ text: 'No list will offer them any more. What was said to them stays on record' }}
            />
            <Button text="Archive" classes="govuk-button--secondary" />
          </Form>
        </details>
      )}
    </li>
  )
}

/** Whether a second person said that the address is theirs: until then it opens nothing of the firm. */
function Confirmed({ person: { id, name, confirmed_by_name, ownEntry }, business, mayKeep }: OfOne) {
  if (confirmed_by_name)
    return <p class="govuk-hint govuk-!-margin-bottom-1">Address confirmed by {confirmed_by_name}</p>
  const waits = 'Address not confirmed: until a second person does, it cannot open the cases of the firm'
  return (
    <>
      <p class="govuk-hint govuk-!-margin-bottom-1">{waits}</p>
      {mayKeep && !ownEntry && (
        <Form action={`${businessPeopleHref(business.id)}/${id}/confirm`}>
          <Button text={`Confirm the address of ${name}`} classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      )}
    </>
  )
}

function AddOne({ business, said, errors }: Pick<Shown, 'business' | 'said' | 'errors'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Add a person</h2>
      <Form action={businessPeopleHref(business.id)} label="Add a person">
        <ContactFields said={said} wrong={errors?.fields ?? {}} />
        <Button text="Add this person" />
      </Form>
    </>
  )
}
