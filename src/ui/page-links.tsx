import type { PaginationItem } from './govuk/pagination.tsx'
import { Pagination } from './govuk/pagination.tsx'

type PageLinksProps = { page: number; pages: number; hrefFor: (page: number) => string; label?: string }

/** The way through a numbered list: first, last, this page and its neighbours; nothing when one page holds all. */
export function PageLinks({ page, pages, hrefFor, label }: PageLinksProps) {
  if (pages <= 1) return null
  return (
    <Pagination
      landmarkLabel={label}
      previous={page > 1 ? { href: hrefFor(page - 1) } : undefined}
      next={page < pages ? { href: hrefFor(page + 1) } : undefined}
      items={shownPages(page, pages).map((item) => toItem(item, page, hrefFor))}
    />
  )
}

/** Page numbers to show, with a gap wherever one or more are left out. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const numbers = [...new Set(near)].sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1]
    return before !== undefined && number - before > 1 ? ['gap' as const, number] : [number]
  })
}

function toItem(item: number | 'gap', page: number, hrefFor: (page: number) => string): PaginationItem {
  if (item === 'gap') return { ellipsis: true }
  return { number: item, href: hrefFor(item), current: item === page }
}
