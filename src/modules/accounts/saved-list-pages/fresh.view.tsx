import { Tag } from '../../../ui/govuk/tag.tsx'
import type { ListedList } from '../see-list/list-lists.ts'

/** What is new or changed on a list since its reader looked. */
export function Fresh({ list: { fresh, changed, looked } }: { list: ListedList }) {
  if (!looked) return <Tag text="Not looked at yet" classes="govuk-tag--grey" />
  if (fresh + changed === 0) return <>Nothing new</>
  return (
    <Tag
      text={[fresh && `${fresh} new`, changed && `${changed} changed`].filter(Boolean).join(', ')}
      classes="govuk-tag--yellow"
    />
  )
}
