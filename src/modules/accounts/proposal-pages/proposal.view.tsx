import { dayForPage } from '../../../platform/dates.ts'
import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Queue } from '../../../ui/queue.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { accountsHref, proposalHref, proposalsHref } from '../links.ts'
import type { LoadedProposal, listProposals } from './load-proposals.ts'
import { ChallengeForm, DecideForm } from './proposal-forms.view.tsx'

type Proposal = LoadedProposal['proposal']
const STANCES: Readonly<Record<string, string>> = {
  against: 'Against',
  'another-tier': 'For another tier',
  for: 'In favour'
}

export const whatIsProposed = ({ kind, tier }: Pick<Proposal, 'kind' | 'tier'>) =>
  kind === 'end'
    ? 'End the account'
    : kind === 'change'
      ? `Make or keep it a ${tier?.toLowerCase()}`
      : `Manage it: ${tier?.toLowerCase()}`

/** What is proposed, what waits for a decision first. */
export const ProposalsView = ({ proposals }: { proposals: Awaited<ReturnType<typeof listProposals>> }) => (
  <Layout title="Proposals" wide breadcrumbs={[{ text: 'Accounts', href: accountsHref() }, { text: 'Proposals' }]}>
    <h1 class="govuk-heading-l">Proposals</h1>
    <p class="govuk-body">
      To propose a business for management, find it under Businesses and follow “Propose it” on its page.
    </p>
    {proposals.length === 0 && <EmptyState title="Nothing is proposed that you may see" />}
    <Queue
      label="Proposals"
      headingLevel={2}
      rows={proposals.map((one) => ({
        title: one.business,
        href: proposalHref(one.id),
        about: `${whatIsProposed(one)}. ${one.kind === 'end' ? '' : `${one.score} points. `}${one.proposed_by_name}, ${one.body_short}, ${dayForPage(one.proposed_at).text}`,
        due: <Standing one={one} />
      }))}
    />
  </Layout>
)

function Standing({ one }: { one: { decision: string | null; ready: boolean; challenge_until_on: string } }) {
  if (one.decision)
    return (
      <DueTag
        state={one.decision === 'agreed' ? 'met' : 'missed'}
        words={one.decision === 'agreed' ? 'Agreed' : 'Refused'}
      />
    )
  if (one.ready) return <DueTag state="soon" words="Waits for a decision" />
  return <DueTag state="due" words={`Open to challenge until ${dayInWords(one.challenge_until_on)}`} />
}

type Shown = { loaded: LoadedProposal; said: Readonly<Record<string, string>>; errors: FormErrors | undefined }

/** One proposal: what it scores and why, what other departments say, and the decision. */
export const ProposalView = ({
  loaded: { proposal, scores, challenges, mayChallenge, mayDecide, ready },
  said,
  errors
}: Shown) => (
  <Layout
    title={`Proposal for ${proposal.business}`}
    wide
    {...(errors ? { errors } : {})}
    breadcrumbs={[
      { text: 'Accounts', href: accountsHref() },
      { text: 'Proposals', href: proposalsHref() },
      { text: proposal.business }
    ]}
    sidebar={scores.length > 0 && <Points scores={scores} score={proposal.score} />}
  >
    <span class="govuk-caption-l">Proposal by {proposal.body}</span>
    <h1 class="govuk-heading-l">{proposal.business}</h1>
    <FactStrip
      facts={[
        {
          name: 'Proposed',
          value: whatIsProposed(proposal),
          note: `${proposal.proposed_by_name}, ${dayForPage(proposal.proposed_at).text}`
        },
        ...(proposal.kind === 'end'
          ? []
          : [{ name: 'Score', value: proposal.score, note: `The tier asks for ${proposal.least_score}` }]),
        ...(proposal.lead ? [{ name: 'Lead and deputy', value: proposal.lead, note: proposal.deputy }] : []),
        { name: 'Stands', value: <Standing one={{ ...proposal, ready }} /> }
      ]}
    />
    <p class="govuk-body">
      {proposal.reason}{' '}
      <a class="govuk-link" href={businessHref(proposal.business_id)}>
        See the business
      </a>
    </p>
    {proposal.exception && <InsetText text={`Below the score, and proposed all the same: ${proposal.exception}`} />}
    {scores.length > 0 && (
      <StackTable
        caption="Scores and evidence"
        columns={[{ text: 'Criterion' }, { text: 'Score', numeric: true }, { text: 'Evidence' }]}
        rows={scores.map(({ title, weight, score, evidence }) => [`${title} (${weight})`, `${score} of 4`, evidence])}
      />
    )}
    <h2 class="govuk-heading-m">What other departments say</h2>
    {challenges.length === 0 && <p class="govuk-body">Nobody has said anything yet.</p>}
    {challenges.map(({ stance, words, body, by_name, at }) => (
      <div class="so-card govuk-!-margin-bottom-3">
        <p class="govuk-body govuk-!-margin-bottom-1">
          <Tag text={STANCES[stance] ?? stance} classes={stance === 'for' ? 'govuk-tag--green' : 'govuk-tag--orange'} />{' '}
          {words}
        </p>
        <p class="govuk-hint govuk-!-margin-bottom-0">
          {by_name}, {body}, {dayForPage(at).text}
        </p>
      </div>
    ))}
    {proposal.decision && (
      <>
        <h2 class="govuk-heading-m">Decision</h2>
        <p class="govuk-body">
          <strong>{proposal.decision === 'agreed' ? 'Agreed' : 'Refused'}</strong> by {proposal.decided_by_name}:{' '}
          {proposal.decision_reason}
        </p>
      </>
    )}
    {mayChallenge && <ChallengeForm id={proposal.id} said={said} errors={errors} />}
    {mayDecide && (
      <DecideForm
        id={proposal.id}
        ready={ready}
        until={dayInWords(proposal.challenge_until_on)}
        said={said}
        errors={errors}
      />
    )}
  </Layout>
)

const Points = ({ scores, score: total }: { scores: LoadedProposal['scores']; score: number }) => (
  <BarChart
    id="points"
    title={`${total} of 100 points, by criterion`}
    first="Criterion"
    unit="points"
    figures={scores.map(({ title, weight, score }) => ({
      label: title,
      value: (weight * score) / 4,
      words: `${(weight * score) / 4} of ${weight}`
    }))}
  />
)
