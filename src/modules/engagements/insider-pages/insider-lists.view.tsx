import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { insidersHref, proprietyHref } from '../links.ts'

type Shown = {
  id: string
  title: string
  owner: string
  open: boolean
  since: string
  announcement: Parameters<typeof DueTag>[0]
}

/** What is market sensitive, as far as the reader may see its insiders: the way to each list. */
export function InsiderListsView({ lists, marking }: { lists: readonly Shown[]; marking: string }) {
  const open = lists.filter((one) => one.open)
  const over = lists.filter((one) => !one.open)
  return (
    <Layout title="Insider lists" wide marking={marking} backLink={{ href: proprietyHref(), text: 'Propriety' }}>
      <h1 class="govuk-heading-l">Insider lists</h1>
      <p class="govuk-body">
        Each engagement with something market sensitive in it that you own, or that you may see and keep propriety for:
        who could read it, and who has.
      </p>
      {open.length > 0 ? (
        <Lists caption="Market sensitive now" lists={open} />
      ) : (
        <EmptyState title="Nothing is market sensitive">
          Give an engagement or a passage the descriptor “Market sensitive”, and its list of insiders begins.
        </EmptyState>
      )}
      {over.length > 0 && (
        <Details summaryText={`No longer market sensitive (${over.length})`}>
          <Lists caption="No longer market sensitive" lists={over} />
        </Details>
      )}
    </Layout>
  )
}

const Lists = ({ caption, lists }: { caption: string; lists: readonly Shown[] }) => (
  <StackTable
    caption={caption}
    columns={['Engagement', 'Owner', 'Since', 'Announcement'].map((text) => ({ text }))}
    rows={lists.map((one) => [
      <a class="govuk-link" href={insidersHref(one.id)}>
        {one.title}
      </a>,
      one.owner,
      one.since,
      <DueTag {...one.announcement} />
    ])}
  />
)
