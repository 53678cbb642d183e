import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { KindOfDeclaration } from '../declarations/declaration-kinds.ts'
import { publishedKindHref, transparencyHref } from '../links.ts'

type Props = {
  of: KindOfDeclaration
  title: string
  summary: string
  slug: string
  quarter: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  sources: readonly string[]
}

/** One return other than of meetings, as the public reads it. */
export const PublishedDeclarationsView = ({ of, title, summary, slug, quarter, columns, rows, sources }: Props) => (
  <Layout
    title={title}
    wide
    breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: of.title }]}
  >
    <h1 class="govuk-heading-l">{title}</h1>
    <p class="govuk-body-l">{summary}</p>
    {sources.length > 0 && <InsetText>{sources.join('. ')}</InsetText>}
    <p class="govuk-body">
      Take it away as{' '}
      <a class="govuk-link" href={publishedKindHref(slug, quarter, of.kind, '.csv')}>
        CSV
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={publishedKindHref(slug, quarter, of.kind, '.json')}>
        JSON
      </a>
      .
    </p>
    <StackTable
      caption="Declarations, in order of date"
      captionHidden
      columns={columns.map((text) => ({ text }))}
      rows={rows}
    />
  </Layout>
)
