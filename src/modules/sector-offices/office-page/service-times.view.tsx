import { FactStrip } from '../../../ui/fact-strip.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { OfficeDetail } from './read-office.ts'

/** The dates promised, and how far they were kept where there is anything to count. */
export const ServiceTimesPromised = ({
  times: { routine, urgent },
  figures
}: Pick<OfficeDetail, 'times' | 'figures'>) => (
  <>
    <h2 class="govuk-heading-m">What we promise</h2>
    <StackTable
      caption="Service times, in working days"
      columns={[
        { text: 'What we do' },
        { text: 'Most matters', numeric: true },
        { text: 'Urgent matters', numeric: true }
      ]}
      rows={[
        ['Tell you who has it', routine.acknowledge, urgent.acknowledge],
        ['Give you a first reply', routine.firstReply, urgent.firstReply],
        ['Settle it, or say what happens next', routine.resolve, urgent.resolve]
      ]}
    />
    <p class="govuk-hint">
      {routine.basis}. Weekends and the bank holidays of your nation do not count. What reaches us after 5pm counts from
      the next working day.
    </p>
    {figures.length > 0 && (
      <>
        <h2 class="govuk-heading-m">How we keep it</h2>
        <FactStrip facts={figures} />
      </>
    )}
  </>
)
