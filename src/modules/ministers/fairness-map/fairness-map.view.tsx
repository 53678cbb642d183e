import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { RegionMap } from '../../../ui/charts/region-map.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { fairnessCsvHref, fairnessHref, meetingsHref, staffFairnessHref, transparencyHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import { Concentrated } from './concentrated.view.tsx'
import type { Cut, Fairness } from './fairness-map.schema.ts'
import { inPercent, limitsOf, metOf, SOURCES } from './fairness-words.ts'
import { Inside, type InsideFacts } from './inside.view.tsx'
import { NumberTable } from './number-table.view.tsx'

type Props = {
  found: Fairness
  counted: string
  inside: InsideFacts | undefined
  mayLookInside: boolean
}

/** Who ministers meet and who they never do, from what is published: pictures with their tables beside them. */
export const FairnessMapView = ({ found, counted, inside, mayLookInside }: Props) => (
  <Layout
    title="Who ministers meet"
    wide
    {...(inside
      ? {}
      : { breadcrumbs: [{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: 'Who ministers meet' }] })}
  >
    <h1 class={inside ? 'govuk-heading-l' : 'govuk-heading-xl'}>Who ministers meet, and who they do not</h1>
    {inside && <MinistersViews now="fairness" />}
    <p class={inside ? 'govuk-body' : 'govuk-body-l'}>
      Access to ministers should not depend on size, sector or place. These figures show, from every published meeting,
      how it is shared.
    </p>
    {mayLookInside && (
      <p class="govuk-body">
        <a class="govuk-link" href={staffFairnessHref()}>
          See it with the names of large employers never met
        </a>
      </p>
    )}
    <Asked found={found} years={found.byYear} href={inside ? staffFairnessHref() : fairnessHref()} />
    <FactStrip facts={factsOf(found)} />
    <Concentrated found={found} />
    <Places found={found} />
    <Shares found={found} />
    {inside && <Inside {...inside} />}
    <h2 class="govuk-heading-m">What these figures cannot tell</h2>
    <ul class="govuk-list govuk-list--bullet">
      {limitsOf(found).map((words) => (
        <li>{words}</li>
      ))}
      <li>They were counted at {counted}. What was published since is counted within minutes.</li>
    </ul>
    <p class="govuk-body">
      Take them away as{' '}
      <a class="govuk-link" href={fairnessCsvHref({ year: found.year ?? undefined, source: found.source })}>
        CSV
      </a>
      , or read the{' '}
      <a class="govuk-link" href={meetingsHref()}>
        meetings themselves
      </a>
      . Programs can use <code>/api/v1/fairness</code>.
    </p>
  </Layout>
)

const Asked = ({ found, years, href }: { found: Fairness; years: Fairness['byYear']; href: string }) => (
  <Form method="get" action={href} label="Choose what is counted">
    <div class="so-search">
      <Select
        id="year"
        name="year"
        label={{ text: 'Year' }}
        value={String(found.year ?? '')}
        items={[
          { value: '', text: 'All years' },
          ...years.map(({ year }) => ({ value: String(year), text: String(year) }))
        ]}
      />
      <Select
        id="source"
        name="source"
        label={{ text: 'Meetings' }}
        value={found.source}
        items={SOURCES.map(({ source, words }) => ({ value: source, text: words }))}
      />
      <Button text="Show" classes="govuk-button--secondary" />
    </div>
  </Form>
)

const number = (count: number) => count.toLocaleString('en-GB')

const factsOf = ({ concentration, large, meetings }: Fairness) => [
  { name: 'Attendances', value: number(concentration.attendances), note: `At ${number(meetings)} meetings` },
  {
    name: 'Organisations met',
    value: number(concentration.organisations),
    note: `${number(concentration.once)} of them once`
  },
  { name: 'Share of the ten met most', value: inPercent(concentration.top10) },
  {
    name: 'Large employers ever met',
    value: number(large.met),
    note: `Of ${number(large.all)} with 250 employees or more`
  }
]

const Places = ({ found }: { found: Fairness }) => {
  const valued = (value: (one: Cut) => number) =>
    Object.fromEntries(found.regions.map((one) => [one.gssCode, value(one)]))
  return (
    <section>
      <h2 class="govuk-heading-m">Where they are</h2>
      <div class="so-beside">
        <RegionMap
          id="met"
          title="Times a business was met, by its region"
          unit="Attendances"
          values={valued(({ attendances }) => attendances)}
        />
        <RegionMap
          id="never"
          title="Large employers never met, by region"
          unit="Never met"
          values={valued(({ large, largeMet }) => (large ?? 0) - (largeMet ?? 0))}
        />
      </div>
      <CutTable caption="By nation" first="Nation" cuts={found.nations} />
    </section>
  )
}

const Shares = ({ found }: { found: Fairness }) => (
  <section>
    <h2 class="govuk-heading-m">Which sectors, sizes and kinds</h2>
    <div class="so-beside">
      <BarChart
        id="sectors"
        title="Times met, by sector"
        first="Sector"
        unit="Attendances"
        figures={barsOf(found.sectors)}
      />
      <CutTable caption="By sector" first="Sector" cuts={found.sectors} />
    </div>
    <div class="so-beside">
      <BarChart
        id="sizes"
        title="Large employers ever met, in 100, by size"
        first="Employees"
        unit="Met of 100"
        figures={found.sizes.filter(({ large }) => large).map(shareBar)}
      />
      <CutTable caption="By number of employees" first="Employees" cuts={found.sizes} />
    </div>
    <BarChart
      id="kinds"
      title="Times met, by kind of organisation"
      first="Kind"
      unit="Attendances"
      figures={barsOf(found.kinds).sort((a, b) => b.value - a.value)}
    />
  </section>
)

const barsOf = (cuts: readonly Cut[]) => cuts.map(({ name, attendances }) => ({ label: name, value: attendances }))

const shareBar = (one: Cut) => ({
  label: one.name,
  value: (100 * (one.largeMet ?? 0)) / (one.large || 1),
  words: metOf(one)
})

const CutTable = ({ caption, first, cuts }: { caption: string; first: string; cuts: readonly Cut[] }) => (
  <NumberTable
    caption={caption}
    columns={[first, 'Attendances', 'Businesses met', 'Large employers ever met']}
    rows={cuts.map((one) => [one.name, number(one.attendances), number(one.businesses), metOf(one)])}
  />
)
