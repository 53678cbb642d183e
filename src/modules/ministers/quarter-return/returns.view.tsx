import { EmptyState } from '../../../ui/empty-state.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { transparencyHref } from '../links.ts'
import type { ListedReturn } from './list-returns.ts'

type Shown = ListedReturn & { words: string; href: string; dueWords: string; tag: { text: string; classes: string } }

export const ReturnsView = ({ returns }: { returns: readonly Shown[] }) => (
  <Layout
    title="Transparency returns"
    wide
    breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: 'Transparency returns' }]}
  >
    <h1 class="govuk-heading-l">Transparency returns</h1>
    <p class="govuk-body">
      They write themselves from what ministers’ engagements say. Decide each line, sign, and have somebody else sign.
    </p>
    {returns.length === 0 ? (
      <EmptyState title="No minister has met anybody yet">
        <p class="govuk-body">A return begins with the first engagement that a minister of the department attends.</p>
      </EmptyState>
    ) : (
      <StackTable
        caption="Returns, the latest quarter first"
        captionHidden
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
    )}
  </Layout>
)
