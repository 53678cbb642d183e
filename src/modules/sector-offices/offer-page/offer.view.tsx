import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { officesUrl } from '../links.ts'
import type { ServiceTimes } from '../service-times/service-times-for.ts'
import { AccountManagement } from './account-management.view.tsx'
import type { AccountStatement } from './account-statement.ts'
import { OfferBySize } from './offer-by-size.view.tsx'
import type { OfferLine } from './read-offer.ts'

const WHO_DOES_WHAT = [
  ['Central desk', 'Takes in whatever no sector office owns, and finds the right owner.'],
  [
    'Front desk of a sector office',
    'Your first point of contact in its sector. Its caseworkers answer you, and stay responsible until another team has accepted your matter.'
  ],
  [
    'Account manager',
    'Leads the relationship with a managed business for the whole of government, with a deputy and a contact in each department.'
  ],
  [
    'Policy and delivery teams',
    'Work in the office with a home department of their own. They change rules and carry out the sector plan.'
  ],
  [
    'Local partners',
    'Growth Hubs, enterprise agencies and business services in each nation advise businesses near them. They can raise a matter for you, and see what became of it.'
  ]
]

type OfferProps = {
  offer: readonly OfferLine[]
  statement: AccountStatement | undefined
  times: { routine: ServiceTimes; urgent: ServiceTimes }
}

/** What any business gets, what managed accounts get, by what criteria, and who does what. */
export const OfferView = ({ offer, statement, times: { routine, urgent } }: OfferProps) => (
  <Layout title="What we offer">
    <h1 class="govuk-heading-xl">What we offer</h1>
    <p class="govuk-body-l">
      Every business has a way in, a named owner and dates. What differs by size is the route, not the care.
    </p>
    <h2 class="govuk-heading-l">What you get</h2>
    <OfferBySize offer={offer} />
    <p class="govuk-body">
      <a class="govuk-link" href={officesUrl()}>
        Find out who looks after your sector
      </a>
    </p>
    <h2 class="govuk-heading-l">When you hear from us</h2>
    <p class="govuk-body">
      Most matters get a first reply within {routine.firstReply} working days and an outcome within {routine.resolve}.
      Urgent ones get a first reply within {urgent.firstReply} and an outcome within {urgent.resolve}. {routine.basis}.
    </p>
    {statement && <AccountManagement statement={statement} />}
    <h2 class="govuk-heading-l">Who does what</h2>
    <StackTable
      caption="Who does what"
      captionHidden
      columns={[{ text: 'Who' }, { text: 'What they do' }]}
      rows={WHO_DOES_WHAT}
    />
  </Layout>
)
