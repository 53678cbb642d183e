import { describe, expect, it } from 'vitest'
import { Catalogue } from './catalogue.tsx'
import { renderPage } from './render-page.tsx'

const html = renderPage(<Catalogue />, { path: '/', csrfToken: 'proof', demo: true, marking: 'OFFICIAL' })
const values = (attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, v]) => v ?? '')

describe('a page made of everything', () => {
  it('shows nothing that was not written for a person', () => {
    expect(html).not.toMatch(/undefined|NaN|\[object|null(?!able)/)
  })

  it('has no inline style or script', () => {
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script(?![^>]*src=)/)
  })

  it('names each thing once', () => {
    const ids = values('id')
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('points only to what is there', () => {
    const ids = new Set(values('id'))
    const pointers = ['aria-labelledby', 'aria-describedby', 'for', 'aria-controls'].flatMap(values)
    expect(pointers.length).toBeGreaterThan(20)
    expect(pointers.flatMap((pointer) => pointer.split(' ')).filter((id) => !ids.has(id))).toEqual([])
  })

  it('never skips a level of heading', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    const skips = levels.filter((level, index) => level - (levels[index - 1] ?? 1) > 1)
    expect(skips).toEqual([])
  })

  it('gives every picture a name, or hides it from those who cannot see it', () => {
    const pictures = [...html.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag)
    expect(pictures.length).toBeGreaterThan(10)
    expect(pictures.filter((tag) => !/aria-hidden="true"|role="img" aria-labelledby=/.test(tag))).toEqual([])
  })
})
