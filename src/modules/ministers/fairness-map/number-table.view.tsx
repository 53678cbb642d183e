import { Table } from '../../../ui/govuk/table.tsx'

type Props = { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }

/** A name and some numbers in each row. It stays a table on a telephone and scrolls by itself: as cards it would be metres long. */
export const NumberTable = ({ caption, columns, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section class="so-wide-table" tabIndex={0} aria-label={caption}>
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={columns.map((text, at) => ({ text, format: at > 0 ? 'numeric' : undefined }))}
      rows={rows.map((cells) => cells.map((text, at) => ({ text, format: at > 0 ? 'numeric' : undefined })))}
    />
  </section>
)
