import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { dayInWords, londonDay } from '../../government/index.ts'
import { accountDutyHref, dutyHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import { dutyWords } from './duty-words.ts'
import type { Duty, DutyState } from './list-duty.ts'
import type { DutySetting } from './list-settings.ts'

const STATES: readonly { state: DutyState; words: string }[] = [
  { state: 'missed', words: 'Missed' },
  { state: 'due', words: 'Due within four weeks' },
  { state: 'planned', words: 'Planned' },
  { state: 'not-yet-due', words: 'Not yet due' },
  { state: 'met', words: 'Met' },
  { state: 'waived', words: 'Waived' }
]

type Shown = { duties: readonly Duty[]; view: DutyState | undefined; settings: readonly DutySetting[] }

/** Which businesses ministers owe a meeting, by when, and who owes it. */
export function DutyBoardView({ duties, view, settings }: Shown) {
  const shown = view ? duties.filter(({ state }) => state === view) : duties
  return (
    <Layout title="Duty to meet" wide>
      <h1 class="govuk-heading-l">Duty to meet</h1>
      <MinistersViews now="duty" />
      <nav class="so-views" aria-label="How duties stand">
        <ul class="so-views__list">
          <li>
            <a class="so-views__link" href={dutyHref()} aria-current={view ? undefined : 'page'}>
              <span class="so-views__words">All</span> <span class="so-views__count">{duties.length}</span>
            </a>
          </li>
          {STATES.map(({ state, words }) => (
            <li key={state}>
              <a class="so-views__link" href={dutyHref(state)} aria-current={view === state ? 'page' : undefined}>
                <span class="so-views__words">{words}</span>{' '}
                <span class="so-views__count">{duties.filter((duty) => duty.state === state).length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length > 0 ? (
        <Board duties={shown} />
      ) : (
        <EmptyState title="No duty stands so">Choose another view.</EmptyState>
      )}
      <Settings settings={settings} />
    </Layout>
  )
}

const Board = ({ duties }: { duties: readonly Duty[] }) => (
  <StackTable
    caption="Duties, the longest overdue first"
    captionHidden
    columns={[
      { text: 'Business' },
      { text: 'Tier' },
      { text: 'Sector' },
      { text: 'Who owes the meeting' },
      { text: 'Last met' },
      { text: 'How it stands' }
    ]}
    rows={duties.map((duty) => [
      <a class="govuk-link" href={accountDutyHref(duty.account_id)}>
        {duty.business}
      </a>,
      duty.tier,
      duty.sector ?? 'Not known',
      duty.post
        ? `${duty.minister ?? 'Vacant'}, ${duty.post}${duty.is_delegated ? ' (delegated)' : ''}`
        : 'No post answers for this sector',
      duty.met_at ? dayInWords(londonDay(duty.met_at)) : 'Not since the account began',
      <DueTag {...dutyWords(duty)} />
    ])}
  />
)

const Settings = ({ settings }: { settings: readonly DutySetting[] }) => (
  <section>
    <h2 class="govuk-heading-m">What the duty is</h2>
    <StackTable
      caption="Duty by tier"
      captionHidden
      columns={[
        { text: 'Tier' },
        { text: 'At least once in' },
        { text: 'Who meets' },
        { text: 'What counts' },
        { text: 'Since' },
        { text: 'Basis' }
      ]}
      rows={settings.map(({ tier, everyDays, ranks, forms, from, basis }) => [
        tier,
        `${everyDays} days`,
        ranks.join(', '),
        forms.join(', '),
        dayInWords(from),
        basis
      ])}
    />
  </section>
)
