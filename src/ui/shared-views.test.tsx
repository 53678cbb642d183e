import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DueTag } from './due-tag.tsx'
import { FilterChips } from './filter-chips.tsx'
import { PageLinks, shownPages } from './page-links.tsx'
import { StackTable } from './stack-table.tsx'
import { Thread } from './thread.tsx'

const hrefFor = (page: number) => `/x?page=${page}`

describe('links to pages', () => {
  it('are not shown when one page holds all', () => {
    expect(renderToString(<PageLinks page={1} pages={1} hrefFor={hrefFor} />)).toBe('')
    expect(renderToString(<PageLinks page={1} pages={0} hrefFor={hrefFor} />)).toBe('')
  })

  it('lead nowhere before the first page or after the last', () => {
    expect(renderToString(<PageLinks page={1} pages={2} hrefFor={hrefFor} />)).not.toContain('rel="prev"')
    expect(renderToString(<PageLinks page={2} pages={2} hrefFor={hrefFor} />)).not.toContain('rel="next"')
  })

  it('show the ends, the neighbours, and a gap where pages are left out', () => {
    expect(shownPages(6, 42)).toEqual([1, 'gap', 5, 6, 7, 'gap', 42])
    expect(shownPages(1, 3)).toEqual([1, 2, 3])
    expect(shownPages(2, 4)).toEqual([1, 2, 3, 4])
  })
})

describe('a thread', () => {
  const when = { iso: '2026-11-20T09:14:00Z', text: '9:14am' }
  const from = (kind: 'internal' | 'business', text: string) =>
    renderToString(<Thread label="Messages" messages={[{ from: kind, name: 'Tom', when, text }]} />)

  it('does not run what somebody wrote', () => {
    expect(from('business', '<img src=x onerror=alert(1)>')).toContain('&lt;img src=x')
  })

  it('says in words that a note stays inside government', () => {
    expect(from('internal', 'x')).toContain('Note inside government')
  })

  it('gives the time to people and programs', () => {
    expect(from('business', 'x')).toContain('<time datetime="2026-11-20T09:14:00Z">9:14am</time>')
  })
})

it('filters in force are a list only when there are any, and one is taken off by its own link', () => {
  expect(renderToString(<FilterChips chips={[]} clearHref="/cases" />)).toBe('')
  const one = renderToString(
    <FilterChips chips={[{ name: 'State', value: 'Open', removeHref: '/c' }]} clearHref="/cases" />
  )
  expect(one).toContain('Remove filter ')
  expect(one).not.toContain('Clear all')
})

it('a promise says how it stands in words, whatever its colour', () => {
  const html = renderToString(<DueTag state="overdue" words="3 working days overdue" />)
  expect(html).toContain('3 working days overdue')
  expect(html).toContain('aria-hidden="true"')
})

it('a table that becomes cards names every cell but the first, which names the row', () => {
  const columns = [{ text: 'Business' }, { text: 'Cases', numeric: true }]
  const html = renderToString(<StackTable caption="Businesses" columns={columns} rows={[['Marlow', 0]]} />)
  expect(html).toMatch(/<th scope="row"[^>]*>Marlow<\/th>/)
  expect(html).toMatch(/<td class="[^"]*numeric" data-label="Cases">0<\/td>/)
})
