import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import type { Audience } from './audience-of.ts'

/** Beside the calendar: whether those who are met are of one kind only. */
export const AudienceBalance = ({ audience: { firms, times, sides } }: { audience: Audience }) => (
  <section aria-labelledby="who-is-met">
    <h2 class="govuk-heading-m" id="who-is-met" tabIndex={-1}>
      Who is met
    </h2>
    <p class="govuk-body-s">{inWords(firms, times)} As planned in this time, and narrowed as the calendar is.</p>
    {firms > 0 &&
      sides.map(({ side, title, bars }) => (
        <BarChart id={`audience-${side}`} title={title} first={title.slice(3)} unit="Firms" figures={bars} />
      ))}
  </section>
)

function inWords(firms: number, times: number): string {
  if (firms === 0) return 'Nobody.'
  const who = firms === 1 ? '1 firm' : `${firms} firms`
  return times > firms ? `${who}, ${times} times in all.` : `${who}, each once.`
}
