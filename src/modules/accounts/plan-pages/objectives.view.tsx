import { DueTag } from '../../../ui/due-tag.tsx'
import { dueOn } from '../account-page/account-picture.ts'
import { objectiveHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'

/** What is to be reached, by when, how far it has come and what is in the way. */
export const Objectives = ({ loaded, loaded: { account, objectives, mayWrite } }: { loaded: LoadedPlan }) => (
  <section>
    <h2 class="govuk-heading-m">Objectives</h2>
    {objectives.length === 0 && <p class="govuk-body">None yet.</p>}
    <ol class="so-objectives">
      {objectives.map((one) => (
        <Objective one={one} loaded={loaded} />
      ))}
    </ol>
    {mayWrite && (
      <p class="govuk-body">
        <a class="govuk-link" href={objectiveHref(account.id, 'add')}>
          Add an objective
        </a>
      </p>
    )}
  </section>
)

const Objective = ({
  one,
  loaded: { account, today, mayWrite }
}: {
  one: LoadedPlan['objectives'][number]
  loaded: LoadedPlan
}) => (
  <li class="so-objective">
    <div class="so-objective__head">
      <h3 class="so-queue__title">
        {mayWrite ? (
          <a class="govuk-link" href={objectiveHref(account.id, one.id)}>
            {one.title}
          </a>
        ) : (
          one.title
        )}
      </h3>
      <Stands one={one} today={today} />
    </div>
    {one.detail && <p class="so-queue__about">{one.detail}</p>}
    <p class="so-objective__bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="so-objective__ground" width="100" height="4" rx="2" />
        <rect class="so-objective__done" width={one.progress} height="4" rx="2" />
      </svg>
      <span>{one.progress}% there</span>
    </p>
    {one.blocker && (
      <p class="so-objective__blocker">
        <strong>In the way:</strong> {one.blocker}
      </p>
    )}
  </li>
)

function Stands({ one, today }: { one: LoadedPlan['objectives'][number]; today: string }) {
  if (one.status === 'reached') return <DueTag state="met" words="Reached" />
  if (one.status === 'dropped') return <DueTag state="paused" words="Dropped" />
  return <DueTag {...dueOn(one.target_on, today)} />
}
