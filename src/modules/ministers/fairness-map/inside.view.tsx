import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { dutyHref } from '../links.ts'
import type { NeverMet } from './never-met.ts'

export type InsideFacts = { never: readonly NeverMet[]; missed: number }

/** What staff see beyond the public: names to think of, and the duties that are missed. */
export const Inside = ({ never, missed }: InsideFacts) => (
  <section>
    <h2 class="govuk-heading-m">Largest employers no published meeting names</h2>
    <p class="govuk-body">
      {missed === 0
        ? 'No duty to meet is missed.'
        : `${missed === 1 ? '1 duty' : `${missed} duties`} to meet a managed business missed: `}
      {missed > 0 && (
        <a class="govuk-link" href={dutyHref('missed')}>
          see which
        </a>
      )}
    </p>
    {never.length === 0 ? (
      <p class="govuk-body">Every one was met at least once.</p>
    ) : (
      <StackTable
        caption="Never met, the largest first"
        captionHidden
        columns={[{ text: 'Business' }, { text: 'Employees' }, { text: 'Sector' }, { text: 'Registered office' }]}
        rows={never.map((one) => [
          <a class="govuk-link" href={businessHref(one.id)}>
            {one.name}
          </a>,
          one.size,
          one.sector ?? 'Not known',
          one.town ?? 'Not known'
        ])}
      />
    )}
  </section>
)
