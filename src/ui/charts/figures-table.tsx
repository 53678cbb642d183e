import { Details } from '../govuk/details.tsx'
import { Table } from '../govuk/table.tsx'

export type Figure = { label: string; value: number; words?: string }

type FiguresTableProps = { title: string; first: string; unit: string; figures: readonly Figure[]; open?: boolean }

/** The figures behind a picture, for those who cannot see it or want the numbers. */
export function FiguresTable({ title, first, unit, figures, open }: FiguresTableProps) {
  const table = (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: first }, { text: unit, format: 'numeric' }]}
      rows={figures.map((figure) => [{ text: figure.label }, { text: inWords(figure), format: 'numeric' }])}
    />
  )
  return open ? table : <Details summaryHtml={<Behind title={title} />}>{table}</Details>
}

/** The picture stands above and has its title; who hears the page is told which figures these are. */
const Behind = ({ title }: { title: string }) => (
  <>
    Figures<span class="govuk-visually-hidden">: {title}</span>
  </>
)

/** A figure as people read it: its own words if given, else the number as written in British English. */
export function inWords({ value, words }: Pick<Figure, 'value' | 'words'>): string {
  return words ?? value.toLocaleString('en-GB')
}
