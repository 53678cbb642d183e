import { EmptyState } from '../../../ui/empty-state.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { transparencyHref } from '../links.ts'
import { MinistersViews } from '../ministers.view.tsx'
import type { ListedReturn } from './list-returns.ts'

type Shown = ListedReturn & { words: string; href: string; dueWords: string; tag: { text: string; classes: string } }

/** Which returns are due: those the reader’s own department signs before those of others. */
export function ReturnsView({ returns }: { returns: readonly Shown[] }) {
  const ours = returns.filter(({ theirs }) => theirs)
  const others = returns.filter(({ theirs }) => !theirs)
  return (
    <Layout title="Transparency returns" wide>
      <h1 class="govuk-heading-l">Transparency returns</h1>
      <MinistersViews now="returns" />
      <p class="govuk-body">
        They write themselves from what ministers’ engagements say. Decide each line, sign, and have somebody else sign.{' '}
        <a class="govuk-link" href={transparencyHref()}>
          What the public sees
        </a>
      </p>
      {returns.length === 0 && (
        <EmptyState title="No minister has met anybody yet">
          <p class="govuk-body">A return begins with the first engagement that a minister of the department attends.</p>
        </EmptyState>
      )}
      {ours.length > 0 && <Returns caption="Your department’s" returns={ours} />}
      {others.length > 0 && <Returns caption={ours.length > 0 ? 'Other departments’' : 'All'} returns={others} />}
    </Layout>
  )
}

const Returns = ({ caption, returns }: { caption: string; returns: readonly Shown[] }) => (
  <StackTable
    caption={`${caption} returns, the latest quarter first`}
    columns={[{ text: 'Department' }, { text: 'Quarter' }, { text: 'Decided' }, { text: 'Due' }, { text: 'State' }]}
    rows={returns.map((one) => [
      <a class="govuk-link" href={one.href}>
        {one.department}
      </a>,
      one.words,
      `${one.decided} of ${one.met}`,
      one.dueWords,
      <>
        <Tag {...one.tag} /> {one.signedBy && !one.publishedAt ? `Signed by ${one.signedBy}` : ''}
      </>
    ])}
  />
)
