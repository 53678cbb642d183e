import { describe, expect, it } from 'vitest'
import { Form } from './form.tsx'
import { Layout } from './layout.tsx'
import type { PageFacts } from './page-context.tsx'
import { renderPage } from './render-page.tsx'

const errors = { errorList: [{ text: 'Enter a name', href: '#name' }], fields: { name: { text: 'Enter a name' } } }
const person = { name: 'Priya Shah', role: 'Caseworker' }
const page = (facts: Partial<PageFacts> = {}) =>
  renderPage(
    <Layout title="Check">
      <p>Body</p>
    </Layout>,
    { path: '/offices', ...facts }
  )

describe('the layout', () => {
  it('shows staff links and a way out to nobody who is not signed in', () => {
    expect(page()).not.toMatch(/href="\/work"|\/sign-out|href="\/admin"/)
  })

  it('shows admin only to those who may see it', () => {
    expect(page({ person })).not.toContain('href="/admin"')
    expect(page({ person, may: new Set(['admin.see']) })).toContain('href="/admin"')
  })

  it('says nothing of a demonstration, a marking or a telephone unless told', () => {
    expect(page()).not.toMatch(/Demonstration|so-marking|Prefer to talk/)
    const told = page({ demo: true, marking: 'OFFICIAL', deskPhone: '0300 123 4567' })
    expect(told).toContain('Demonstration: invented. Companies, departments and ministers')
    expect(told).toContain('<p class="so-marking">OFFICIAL</p>')
    expect(told).toContain('href="tel:03001234567"')
  })

  it('escapes what people wrote', () => {
    expect(page({ person: { name: '<b>', role: '"x"' } })).toContain('&lt;b>')
  })

  it('has no inline script or style, so that the content policy can refuse them', () => {
    const html = page({ person, demo: true, marking: 'OFFICIAL' })
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script(?![^>]*src=)/)
  })

  it('starts as a document in British English with its own name', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="en-GB"/)
    expect(page()).toContain('<title>Check – Sector Office</title>')
  })

  it('marks the place the person is at', () => {
    expect(page()).toMatch(/href="\/offices" aria-current="page"/)
    expect(page({ path: '/offices/life-sciences' })).toMatch(/href="\/offices" aria-current="true"/)
  })

  it('says in the title and first thing on the page that something is wrong', () => {
    const html = renderPage(<Layout title="Check" errors={errors} children={null} />, { path: '/' })
    expect(html).toContain('<title>Error: Check – Sector Office</title>')
    expect(html).toContain('<a href="#name">Enter a name</a>')
  })
})

describe('a form', () => {
  const form = (method: 'post' | 'get') =>
    renderPage(<Form method={method}>Words</Form>, { path: '/', csrfToken: 'proof' })

  it('that only asks carries no proof in its address', () => {
    expect(form('get')).not.toContain('_csrf')
  })

  it('that changes something proves where it came from, and leaves checking to the server', () => {
    expect(form('post')).toContain('<input type="hidden" name="_csrf" value="proof"/>')
    expect(form('post')).toMatch(/<form method="post" novalidate/)
  })
})
