import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { officesUrl } from '../links.ts'
import { OfferBySize } from '../offer-page/offer-by-size.view.tsx'
import { STATE_WORDS } from '../state-words.ts'
import { AroundTheSector } from './around-the-sector.view.tsx'
import { HowToReach } from './how-to-reach.view.tsx'
import { MinistersInPost } from './ministers-in-post.view.tsx'
import type { OfficeDetail } from './read-office.ts'
import { ServiceTimesPromised } from './service-times.view.tsx'

/** One sector office: what it does, who is behind it, how to reach it, and what it promises. */
export function OfficeView({ detail }: { detail: OfficeDetail }) {
  const { office, sector, sponsors, times, figures } = detail
  const leads = sponsors.filter(({ lead }) => lead)
  return (
    <Layout
      title={office.name}
      breadcrumbs={[{ text: 'Sector offices', href: officesUrl() }, { text: office.name }]}
      sidebar={<HowToReach {...detail} />}
    >
      <h1 class="govuk-heading-xl">{office.name}</h1>
      <p class="govuk-body-l">{office.whatItDoes}</p>
      <NotOpen detail={detail} />
      <p class="govuk-body">
        <a class="govuk-link" href="#how-to-reach">
          How to reach us
        </a>
      </p>
      <FactStrip
        facts={[
          { name: 'This office is', value: <Tag {...STATE_WORDS[office.state]} /> },
          {
            name: leads.length > 1 ? 'Led jointly by' : 'Led by',
            value: <Names names={leads.map(({ name }) => name)} />
          },
          { name: 'First reply within', value: workingDays(times.routine.firstReply) }
        ]}
      />
      <h2 class="govuk-heading-m">Who it is for</h2>
      <p class="govuk-body">{sector.covers}</p>
      <p class="govuk-body">For example:</p>
      <ul class="govuk-list govuk-list--bullet">
        {sector.examples.map((example) => (
          <li>{example}</li>
        ))}
      </ul>
      <Button text="Tell us about a problem" href="/raise" isStartButton />
      <ServiceTimesPromised times={times} figures={figures} />
      <h2 class="govuk-heading-m">What you get</h2>
      <OfferBySize offer={detail.offer} />
      <AroundTheSector {...detail} />
      <MinistersInPost ministers={detail.ministers} />
    </Layout>
  )
}

function NotOpen({ detail: { office, desk } }: { detail: OfficeDetail }) {
  if (office.state === 'open') return null
  const why =
    office.state === 'closed' ? `This office is closed. ${office.stateReason ?? ''}` : 'This office is not open yet.'
  return <InsetText text={`${why} The ${desk.name} looks after its businesses, with the same service times.`} />
}

const workingDays = (count: number) => (count === 1 ? '1 working day' : `${count} working days`)

const Names = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <span>
        {name}
        <br />
      </span>
    ))}
  </>
)
