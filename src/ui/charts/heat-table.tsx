export type HeatCell = { value: number; words: string; title?: string; href?: string }
type HeatTableProps = {
  caption: string
  first: string
  columns: readonly string[]
  rows: readonly { name: string; cells: readonly HeatCell[]; total?: string }[]
  totals?: readonly string[]
}

/** A table in which the larger a figure, the darker its cell: a map and its figures in one. */
export function HeatTable({ caption, first, columns, rows, totals }: HeatTableProps) {
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="so-heat__frame" tabIndex={0} aria-label={caption}>
      <table class="so-heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, total }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map(({ value, words, title, href }) => (
                <td class={`so-heat__cell--${shadeOf(value, most)}`} title={title}>
                  {href ? <a href={href}>{words}</a> : words}
                </td>
              ))}
              {total !== undefined && <td class="so-heat__total">{total}</td>}
            </tr>
          ))}
          {totals && (
            <tr>
              <th scope="row">
                <strong>Total</strong>
              </th>
              {totals.map((words) => (
                <td class="so-heat__total">{words}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

/** Five shades by the root of the share, so that one large figure does not leave all others pale. */
const shadeOf = (value: number, most: number) =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(value / most) * 5))
