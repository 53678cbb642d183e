import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { DateInput } from '../../../ui/govuk/date-input.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessGroupHref, businessHref, findBusinessHref } from '../links.ts'
import type { GroupFactLine } from './group-fact.ts'
import type { Beside, loadGroup, Member } from './load-group.ts'

type Loaded = Awaited<ReturnType<typeof loadGroup>>
type Facts = readonly { title: string; nothing: string; lines: readonly GroupFactLine[] }[]
type Shown = {
  loaded: Loaded
  facts: Facts
  kinds: readonly { value: string; text: string }[]
  said: Record<string, string>
  errors: FormErrors | undefined
  mayRelate: boolean
}

export function GroupView(shown: Shown) {
  const { loaded, facts, errors, mayRelate } = shown
  const { business, group, above, below, next, relations } = loaded
  return (
    <Layout
      title={`Group of ${business.name}`}
      wide
      {...(errors ? { errors } : {})}
      breadcrumbs={[
        { text: 'Businesses', href: findBusinessHref() },
        { text: business.name, href: businessHref(business.id) },
        { text: 'Group' }
      ]}
      sidebar={mayRelate ? <SayParent {...shown} /> : undefined}
    >
      <h1 class="govuk-heading-l">Group of {business.name}</h1>
      <p class="govuk-body">{inWords(loaded)}</p>
      {facts.length > 0 && <OfTheWhole facts={facts} businessId={business.id} />}
      {group.members > 1 && (
        <ol class="so-tree" aria-label="From the top of the group to what belongs to this business">
          {above.map((member, depth) => (
            <Place member={member} depth={depth} />
          ))}
          <li class={levelOf(above.length)} aria-current="true">
            <strong>{business.name}</strong>
          </li>
          {below.map((member) => (
            <Place member={member} depth={above.length + 1} />
          ))}
        </ol>
      )}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${businessGroupHref(business.id)}?after=${encodeURIComponent(next)}`}>
            Show more of what belongs to it
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">How it stands to others</h2>
      {relations.length === 0 && (
        <EmptyState title="No relation is recorded of this business itself" headingLevel={3} />
      )}
      <ul class="govuk-list govuk-list--spaced">
        {relations.map((one) => (
          <Relation one={one} businessId={business.id} mayRelate={mayRelate} />
        ))}
      </ul>
    </Layout>
  )
}

const OfTheWhole = ({ facts, businessId }: { facts: Facts; businessId: string }) => (
  <SummaryList
    rows={facts.map(({ title, nothing, lines }) => ({
      key: { text: title },
      value: {
        html:
          lines.length === 0 ? (
            nothing
          ) : (
            <ul class="govuk-list govuk-!-margin-bottom-0">
              {lines.map((line) => (
                <FactLine line={line} businessId={businessId} />
              ))}
            </ul>
          )
      }
    }))}
  />
)

const FactLine = ({ line: { text, href, from }, businessId }: { line: GroupFactLine; businessId: string }) => (
  <li>
    {href ? (
      <a class="govuk-link" href={href}>
        {text}
      </a>
    ) : (
      text
    )}
    <span class="govuk-hint so-found-by">
      From{' '}
      {from.id === businessId ? (
        'this business itself'
      ) : (
        <a class="govuk-link" href={businessHref(from.id)}>
          {from.name}
        </a>
      )}
    </span>
  </li>
)

function inWords({ business, group }: Loaded): string {
  if (group.members === 1) return `${business.name} is in no group that we know of.`
  const others = group.members - 1
  const size = others === 1 ? '1 other business' : `${others.toLocaleString('en-GB')} other businesses`
  return group.groupId === business.id
    ? `${business.name} is at the top of a group with ${size}.`
    : `${business.name} belongs to the group of ${group.groupName}, with ${size}.`
}

/** Styles know eight levels; what is deeper stands with the eighth. */
const levelOf = (depth: number) => `so-tree__level-${Math.min(depth, 8)}`

const Place = ({ member, depth }: { member: Member; depth: number }) => (
  <li class={levelOf(depth)}>
    <a class="govuk-link" href={businessGroupHref(member.id)}>
      {member.name}
    </a>{' '}
    {!member.live && <Tag text="Ended" classes="govuk-tag--grey" />}
    <span class="so-tree__about">
      {[
        member.number,
        member.kind,
        member.below > 0 ? `${member.below.toLocaleString('en-GB')} directly below it` : null
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
  </li>
)

const Relation = ({ one, businessId, mayRelate }: { one: Beside; businessId: string; mayRelate: boolean }) => (
  <li>
    {one.kind} {one.above ? 'of' : 'held:'}{' '}
    <a class="govuk-link" href={businessHref(one.id)}>
      {one.name}
    </a>
    <span class="govuk-hint so-found-by">
      {[one.from_on && `from ${one.from_on}`, one.until_on && `until ${one.until_on}`, one.source]
        .filter(Boolean)
        .join(', ')}
    </span>
    {mayRelate && !one.until_on && (
      <details class="so-fold">
        <summary>
          Say that it ended <span class="govuk-visually-hidden">with {one.name}</span>
        </summary>
        <Form action={`${businessGroupHref(businessId)}/${one.relation}/end`}>
          <Day id={`untilOn-${one.relation}`} name="untilOn" legend="When did it end?" said={{}} />
          <Input id={`reason-${one.relation}`} name="reason" label={{ text: 'Why it ended' }} />
          <Button text="Save" classes="govuk-button--secondary" />
        </Form>
      </details>
    )}
  </li>
)

function SayParent({ loaded: { business }, kinds, said, errors }: Shown) {
  const wrong = errors?.fields ?? {}
  return (
    <>
      <h2 class="govuk-heading-m">Say whom it belongs to</h2>
      <Form action={businessGroupHref(business.id)} label="Say whom it belongs to">
        <Input
          id="parentId"
          name="parent"
          value={said.parent ?? ''}
          label={{ text: 'Company number of the parent' }}
          hint={{ text: 'Such as 01234567 or SC123456' }}
          classes="govuk-input--width-10"
          errorMessage={wrong.parentId}
        />
        <Select
          id="kind"
          name="kind"
          value={said.kind ?? ''}
          label={{ text: 'What it is of the parent' }}
          items={kinds}
          errorMessage={wrong.kind}
        />
        <Day id="fromOn" name="fromOn" legend="Since when? (optional)" said={said} wrong={wrong.fromOn} />
        <Input
          id="note"
          name="note"
          value={said.note ?? ''}
          label={{ text: 'How we know (optional)' }}
          errorMessage={wrong.note}
        />
        <Button text="Save" />
      </Form>
    </>
  )
}

type DayProps = {
  id: string
  name: string
  legend: string
  said: Record<string, string>
  wrong?: { text: string } | undefined
}

const Day = ({ id, name, legend, said, wrong }: DayProps) => (
  <DateInput
    id={id}
    namePrefix={name}
    fieldset={{ legend: { text: legend } }}
    errorMessage={wrong}
    items={[
      { name: 'day', classes: 'govuk-input--width-2', value: said[`${name}-day`] ?? '' },
      { name: 'month', classes: 'govuk-input--width-2', value: said[`${name}-month`] ?? '' },
      { name: 'year', classes: 'govuk-input--width-4', value: said[`${name}-year`] ?? '' }
    ]}
  />
)
