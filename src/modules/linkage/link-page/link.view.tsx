import { FactStrip } from '../../../ui/fact-strip.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { ANSWERS } from '../decide-link/decide-link.schema.ts'
import { linkageHref, reopenHref, reviewHref } from '../links.ts'
import type { DecisionMade } from './load-decisions.ts'
import type { LinkExplained } from './load-link.ts'
import { WaterfallChart } from './waterfall-chart.view.tsx'

const signed = (bits: number) => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(2)}`

type Shown = {
  recordId: string
  link: LinkExplained
  sentence: string
  blind: boolean
  decisions: readonly (DecisionMade & { on: string })[]
  mayReview: boolean
}

export const LinkView = ({ recordId, link, sentence, blind, decisions, mayReview }: Shown) => (
  <Layout title={`Why ${link.name} is linked as it is`} wide backLink={linkageHref()}>
    <span class="govuk-caption-l">
      {link.list}, record {link.row_ref}
    </span>
    <h1 class="govuk-heading-l">{link.name}</h1>
    {blind ? <Blind /> : <Explained link={link} sentence={sentence} />}
    <Decisions recordId={recordId} decisions={decisions} mayReview={mayReview} />
  </Layout>
)

const Decisions = ({ recordId, decisions, mayReview }: Pick<Shown, 'recordId' | 'decisions' | 'mayReview'>) =>
  decisions.length > 0 && (
    <>
      <StackTable
        caption="What people decided"
        columns={[{ text: 'Business' }, { text: 'Answer' }, { text: 'Why' }, { text: 'When' }, { text: 'Stands' }]}
        rows={decisions.map(
          ({ business, answer, reason, on, decided_by_name, reopened_at, reopened_by_name, reopen_reason }) => [
            business,
            ANSWERS.find(({ value }) => value === answer)?.text ?? answer,
            reason,
            `${on}, ${decided_by_name}`,
            reopened_at ? `No: ${reopened_by_name ?? 'somebody'} reopened it. ${reopen_reason ?? ''}` : 'Yes'
          ]
        )}
      />
      {mayReview && decisions.some(({ reopened_at }) => reopened_at === null) && (
        <p class="govuk-body">
          <a class="govuk-link" href={reopenHref(recordId)}>
            Reopen a decision
          </a>
        </p>
      )}
    </>
  )

const Blind = () => (
  <>
    <p class="govuk-inset-text">
      This link waits for review, so how sure it is stays hidden until somebody decides.{' '}
      <a class="govuk-link" href={reviewHref()}>
        Review links
      </a>
    </p>
  </>
)

const Explained = ({ link, sentence }: { link: LinkExplained; sentence: string }) => (
  <>
    <p class="govuk-body-l">{sentence}</p>
    {link.business_id && <FactStrip facts={factsOf(link, link.business_id)} />}
    {link.reason && <InsetText text={`${link.decided_by_name} gave as reason: ${link.reason}`} />}
    {link.steps.length > 0 && (
      <>
        <h2 class="govuk-heading-m">How the weight adds up</h2>
        <WaterfallChart steps={link.steps} />
        <Steps link={link} />
      </>
    )}
    <RunnerUp link={link} />
  </>
)

const factsOf = (link: LinkExplained, businessId: string) => [
  {
    name: 'Business',
    value: (
      <a class="govuk-link" href={businessHref(businessId)}>
        {link.business_name}
      </a>
    )
  },
  { name: 'How likely', value: percent(link.likely) },
  { name: 'Weight', value: `${(link.bits ?? 0).toFixed(2)} bits`, note: 'above 0 speaks for one business' }
]

const Steps = ({ link }: { link: LinkExplained }) => (
  <StackTable
    caption="Step by step, in bits"
    columns={[{ text: 'What' }, { text: 'On the list' }, { text: 'The business' }, { text: 'Bits', numeric: true }]}
    rows={[
      ...link.steps.map(({ what, left, right, bits }) => [what, left || '–', right || '–', signed(bits)]),
      ['Together', '', '', signed(link.sum)]
    ]}
  />
)

function RunnerUp({ link }: { link: LinkExplained }) {
  if (!link.runner_up || link.runner_up_bits === null)
    return <p class="govuk-body">No other business came into question.</p>
  const behind = (link.bits ?? 0) - link.runner_up_bits
  return (
    <p class="govuk-body">
      The runner-up was <strong>{link.runner_up}</strong>. It lost by {behind.toFixed(1)} bits: what it shares with the
      record is {times(behind)} less telling.
    </p>
  )
}

const times = (bits: number) =>
  bits > 20 ? 'more than a million times' : `${Math.round(2 ** bits).toLocaleString('en-GB')} times`
const percent = (share: number) =>
  share > 0.999 ? 'more than 99.9%' : share < 0.001 ? 'less than 0.1%' : `${(100 * share).toFixed(1)}%`
