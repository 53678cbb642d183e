import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Corrections, ReissueNote, type ShownAdded, type ShownCorrection } from '../corrections.view.tsx'
import type { KindOfDeclaration } from '../declarations/declaration-kinds.ts'
import { declarationHref, publishedKindHref, transparencyHref } from '../links.ts'

type Props = {
  of: KindOfDeclaration
  title: string
  summary: string
  slug: string
  quarter: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  declared: readonly { id: string; nil: boolean }[]
  corrections: readonly ShownCorrection[]
  added: readonly ShownAdded[]
  mayCorrect: boolean
  sources: readonly string[]
}

/** One return other than of meetings, as the public reads it. */
export const PublishedDeclarationsView = (props: Props) => {
  const { of, title, summary, slug, quarter, corrections, added, sources } = props
  return (
    <Layout
      title={title}
      wide
      breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: of.title }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{summary}</p>
      <ReissueNote corrections={corrections} added={added} />
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
      <Declared {...props} />
      {corrections.length + added.length > 0 && <Corrections corrections={corrections} added={added} />}
    </Layout>
  )
}

/** The columns as they are published; whoever may correct a line has its page beside it. */
const Declared = ({ columns, rows, declared, mayCorrect }: Props) => (
  <StackTable
    caption="Declarations, in order of date"
    captionHidden
    columns={[...columns, ...(mayCorrect ? ['Wrong?'] : [])].map((text) => ({ text }))}
    rows={rows.map((cells, at) => {
      const one = declared[at]
      return mayCorrect
        ? [...cells, one && !one.nil ? <Correct id={one.id} of={cells.slice(0, 2).join(', ')} /> : '']
        : cells
    })}
  />
)

const Correct = ({ id, of }: { id: string; of: string }) => (
  <a class="govuk-link" href={declarationHref(id)}>
    Correct<span class="govuk-visually-hidden"> {of}</span>
  </a>
)
