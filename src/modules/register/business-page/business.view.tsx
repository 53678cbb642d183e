import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import {
  businessGroupHref,
  businessHref,
  businessPeopleHref,
  businessRecordHref,
  businessSectorHref,
  findBusinessHref
} from '../links.ts'
import type { BusinessPicture, ShownSector, SourcedFact } from './picture-of.ts'

/** The one picture of a business. */
export function BusinessView({ picture, mayAssert }: { picture: BusinessPicture; mayAssert: boolean }) {
  const { id, name, status, strip, sectors, facts, panels } = picture
  return (
    <Layout
      title={name}
      wide
      marking={picture.marking}
      breadcrumbs={[{ text: 'Businesses', href: findBusinessHref() }, { text: name }]}
      sidebar={<Beside picture={picture} />}
    >
      <h1 class="govuk-heading-l">
        {name} {status.known && <Tag text={status.title} classes={tagFor(status)} />}
      </h1>
      {status.warning && (
        <WarningText
          text={`The register says: ${status.title.toLowerCase()}. Check before you arrange anything`}
          iconFallbackText="Warning"
        />
      )}
      <FactStrip facts={strip} />
      {panels.map((panel) => (
        <Panel {...panel} />
      ))}
      <Sectors sectors={sectors} />
      {mayAssert && (
        <p class="govuk-body">
          <a class="govuk-link" href={businessSectorHref(id)}>
            Say which sector it is in
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">What the registers say</h2>
      <SummaryList
        rows={facts.map((fact) => ({ key: { text: fact.name }, value: { html: <FactValue fact={fact} /> } }))}
      />
    </Layout>
  )
}

function tagFor({ live, warning }: BusinessPicture['status']) {
  if (!live) return 'govuk-tag--grey'
  return warning ? 'govuk-tag--yellow' : 'govuk-tag--green'
}

function Panel({ title, content }: BusinessPicture['panels'][number]) {
  const { lines, nothing, more } = content
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.length === 0 && <p class="govuk-body">{nothing}</p>}
      {lines.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {lines.map(({ text, href, hint }) => (
            <li>
              {href ? (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              ) : (
                text
              )}
              {hint && <div class="govuk-hint govuk-!-margin-bottom-0">{hint}</div>}
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p class="govuk-body">
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  )
}

function Sectors({ sectors }: { sectors: readonly ShownSector[] }) {
  const others = sectors.filter(({ primary }) => !primary)
  return (
    <section>
      <h2 class="govuk-heading-m">Sector</h2>
      {sectors.length === 0 && (
        <EmptyState title="Cannot tell from its SIC codes" headingLevel={3}>
          SIC codes cannot show clean energy, and many other businesses match no growth-driving sector. Ask the
          business.
        </EmptyState>
      )}
      {sectors
        .filter(({ primary }) => primary)
        .map((sector) => (
          <Sector sector={sector} />
        ))}
      {others.length > 0 && <h3 class="govuk-heading-s">Also matches</h3>}
      {others.map((sector) => (
        <Sector sector={sector} />
      ))}
    </section>
  )
}

const Sector = ({ sector }: { sector: ShownSector }) => (
  <p class="govuk-body">
    <strong>
      {sector.officeHref ? (
        <a class="govuk-link" href={sector.officeHref}>
          {sector.name}
        </a>
      ) : (
        sector.name
      )}
    </strong>
    {sector.frontier && `, ${sector.frontier}`}
    <br />
    {sector.basis}. {sector.confidence} sure.
    {sector.note && ` ${sector.note}`}
  </p>
)

function FactValue({ fact }: { fact: SourcedFact }) {
  if (fact.lines.length === 0) return <span class="so-unknown">Not known</span>
  return (
    <>
      {fact.lines.map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      {fact.source && <span class="govuk-hint govuk-!-margin-bottom-0">{fact.source}</span>}
    </>
  )
}

function Beside({ picture }: { picture: BusinessPicture }) {
  return (
    <>
      <WhoAndWhere picture={picture} />
      <OtherNames picture={picture} />
      <WhatHappened picture={picture} />
    </>
  )
}

const WhoAndWhere = ({ picture: { id, group, people, morePeople, sites } }: { picture: BusinessPicture }) => (
  <>
    <h2 class="govuk-heading-m">Group</h2>
    <p class="govuk-body">{group.words}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={businessGroupHref(id)}>
        {group.members > 1 ? 'See the group' : 'Say whom it belongs to'}
      </a>
    </p>
    <h2 class="govuk-heading-m">People</h2>
    <ul class="govuk-list">
      {people.map(({ name, about }) => (
        <li>
          {name} <span class="govuk-hint govuk-!-margin-bottom-0">{about}</span>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={businessPeopleHref(id)}>
        {people.length === 0
          ? 'Nobody is kept yet: add people'
          : morePeople > 0
            ? `And ${morePeople} more`
            : 'See and add people'}
      </a>
    </p>
    <h2 class="govuk-heading-m">Sites and record</h2>
    <ul class="govuk-list">
      {sites.map(({ name, about }) => (
        <li>
          {name} <span class="govuk-hint govuk-!-margin-bottom-0">{about}</span>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={businessRecordHref(id)}>
        Sites, trading names and history of this record
      </a>
    </p>
  </>
)

const OtherNames = ({ picture: { previous, trading } }: { picture: BusinessPicture }) => (
  <>
    <h2 class="govuk-heading-m">Other names</h2>
    {previous.length + trading.length === 0 && <p class="govuk-body">No other name is known.</p>}
    <ul class="govuk-list">
      {trading.map(({ name, source }) => (
        <li>
          {name} <span class="govuk-hint govuk-!-margin-bottom-0">Trades under this name ({source})</span>
        </li>
      ))}
      {previous.map(({ name, until, source }) => (
        <li>
          {name}{' '}
          <span class="govuk-hint govuk-!-margin-bottom-0">
            {until ? `Until ${until}` : 'Earlier name'} ({source})
          </span>
        </li>
      ))}
    </ul>
  </>
)

const WhatHappened = ({ picture: { id, moments, group, includeGroup } }: { picture: BusinessPicture }) => (
  <>
    <h2 class="govuk-heading-m">{includeGroup ? 'Timeline of the group' : 'Timeline'}</h2>
    {group.members > 1 && (
      <p class="govuk-body">
        <a class="govuk-link" href={includeGroup ? businessHref(id) : `${businessHref(id)}?group=yes`}>
          {includeGroup ? 'Show this business alone' : 'Include the group'}
        </a>
      </p>
    )}
    {moments.length === 0 && <p class="govuk-body">Nothing has been recorded yet.</p>}
    <Timeline
      label="What happened, latest first"
      entries={moments.map(({ words, href, iso, text }) => ({
        title: words,
        when: { iso, text },
        ...(href ? { href } : {})
      }))}
    />
  </>
)
