import { dayForPage } from '../../../platform/dates.ts'
import { Sparkline } from '../../../ui/charts/sparkline.tsx'
import { dayInWords } from '../../government/index.ts'
import { planPartHref, reviewHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'

const STATUS: Readonly<Record<string, string>> = {
  draft: 'draft',
  sent: 'waits for approval',
  approved: 'approved',
  returned: 'sent back'
}
const MOST = 5

/** Versions, reviews, and what the business itself says of the relationship. */
export function PlanBeside({ loaded }: { loaded: LoadedPlan }) {
  const { account, versions, mayWrite, inHand } = loaded
  const sent = versions.filter(({ picture }) => picture !== null)
  return (
    <>
      <section class="so-card">
        <h2 class="govuk-heading-s">Versions</h2>
        <ul class="govuk-list govuk-body-s">
          {versions.map(({ number, status, written_by_name, written_at }) => (
            <li>
              {number}: {STATUS[status]}, {written_by_name}, {dayForPage(written_at).text}
            </li>
          ))}
        </ul>
        {sent.length > 1 && (
          <p class="govuk-body-s">
            <a
              class="govuk-link"
              href={`${planPartHref(account.id, 'compare')}?from=${sent[1]?.number}&to=${sent[0]?.number}`}
            >
              Compare the last two
            </a>
          </p>
        )}
        {mayWrite && inHand?.status !== 'sent' && (
          <p class="govuk-body-s">
            <a class="govuk-link" href={planPartHref(account.id, 'write')}>
              {inHand ? 'Go on with the draft' : 'Write the next version'}
            </a>
          </p>
        )}
      </section>
      <Health loaded={loaded} />
      <Reviews loaded={loaded} />
    </>
  )
}

/** The mean of a check's three answers, in tenths so that a picture can hold it. */
const healthOf = (check: LoadedPlan['checks'][number]) =>
  Math.round((((check.knows_whom ?? 0) + (check.is_heard ?? 0) + (check.promises_kept ?? 0)) / 3) * 10) / 10

function Health({ loaded: { account, checks, mine } }: { loaded: LoadedPlan }) {
  const answered = checks.filter(({ answered_at }) => answered_at !== null)
  const [latest] = answered
  if (!mine && checks.length === 0) return null
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">What the business says of us</h2>
      {!latest && <p class="govuk-body-s">{checks.length ? 'Asked, not answered yet.' : 'Not asked yet.'}</p>}
      {latest && (
        <>
          <p class="govuk-body-s">
            <strong>
              {healthOf(latest)} of {MOST}
            </strong>{' '}
            on {latest.answered_at && dayForPage(latest.answered_at).text}: knows whom to ask {latest.knows_whom}, is
            heard {latest.is_heard}, promises kept {latest.promises_kept}.{latest.words && ` “${latest.words}”`}
          </p>
          {answered.length > 1 && (
            <Sparkline
              id="health"
              title="What the business says of the relationship"
              first="Day"
              unit={`of ${MOST}`}
              points={answered.toReversed().map((check) => ({
                label: check.answered_at ? dayForPage(check.answered_at).text : '',
                value: healthOf(check)
              }))}
            />
          )}
        </>
      )}
      {mine && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${reviewHref(account.id)}#ask`}>
            Ask the business
          </a>
        </p>
      )}
    </section>
  )
}

const Reviews = ({ loaded: { account, reviews, mine } }: { loaded: LoadedPlan }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Reviews, twice a year</h2>
    <p class="govuk-body-s">Next by {dayInWords(account.review_on)}.</p>
    <ul class="govuk-list govuk-body-s">
      {reviews.map((review) => (
        <li>
          {dayInWords(review.held_on)}, {review.held_by_name}: plan {review.plan_quality} of {MOST}, cadence{' '}
          {review.cadence_kept ? 'kept' : 'not kept'}, promises {review.promises_kept ? 'kept' : 'not kept'}, risk at a
          hand-over {review.hand_over_risk}. {review.remarks}
        </li>
      ))}
    </ul>
    {mine && (
      <p class="govuk-body-s">
        <a class="govuk-link" href={reviewHref(account.id)}>
          Hold a review
        </a>
      </p>
    )}
  </section>
)
