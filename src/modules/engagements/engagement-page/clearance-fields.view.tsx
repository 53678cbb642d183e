import { Input } from '../../../ui/govuk/input.tsx'
import { Cleared } from '../cleared.view.tsx'
import { forwardCalendarHref } from '../links.ts'
import type { FormProps } from './deed.view.tsx'

/** What is asked when others meet the group, or a decision is open: shown once it was found to be needed. */
export const ClearanceFields = ({ shown, said, wrong }: Pick<FormProps, 'shown' | 'said' | 'wrong'>) => (
  <>
    {(wrong.clearedBy || wrong.clearReason || said.clearedBy) && <Cleared said={said} wrong={wrong} />}
    {(wrong.wentOnReason || said.wentOnReason) && (
      <>
        <p class="govuk-body">
          <a class="govuk-link" href={forwardCalendarHref(shown.business)}>
            See who meets them and when
          </a>
        </p>
        <Input
          id="wentOnReason"
          name="wentOnReason"
          value={said.wentOnReason ?? ''}
          label={{ text: 'Why this goes on beside theirs' }}
          errorMessage={wrong.wentOnReason}
        />
      </>
    )}
  </>
)
