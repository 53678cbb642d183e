import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionComponent } from 'preact'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { readHtml } from './read-html.ts'
import { toNodes } from './to-nodes.ts'

export type Fixture = { name: string; options: string; html: string }
export type Shipped = { name: string; fixtures: Fixture[]; render: (options: string) => string }

const GOVUK = join(import.meta.dirname, '../../../../node_modules/govuk-frontend/dist/govuk/components')

/** A component of ours under the name of its file, with every fixture GOV.UK Frontend publishes for that name. */
export function shipped<P extends object>(name: string, component: FunctionComponent<P>): Shipped {
  const { fixtures } = JSON.parse(readFileSync(join(GOVUK, name, 'fixtures.json'), 'utf8'))
  return { name, fixtures: fixtures.map(asText), render: (options) => rendered(component, options) }
}

/** The names of the component files in the folder. */
export function componentFiles(): string[] {
  const files = readdirSync(join(import.meta.dirname, '..')).filter((file) => /^[a-z-]+\.tsx$/.test(file))
  return files.map((file) => file.replace('.tsx', '')).sort()
}

function asText({ name, options, html }: { name: string; options: unknown; html: string }): Fixture {
  return { name, html, options: JSON.stringify(options) }
}

function rendered<P extends object>(component: FunctionComponent<P>, options: string): string {
  const props: P = JSON.parse(options, withNodes)
  return renderToString(h(component, props))
}

const SLOTS = new Set(['start', 'end', 'navigationStart', 'navigationEnd'])

// Where the macros take a string of HTML, ours take nodes; `end` may also be a string, which ours takes as `html`.
function withNodes(key: string, value: unknown): unknown {
  const isMarkup = /^html$|Html$/.test(key) || SLOTS.has(key)
  if (!isMarkup || typeof value !== 'string' || value === '') return value
  const nodes = toNodes(readHtml(value))
  return key === 'end' ? { html: nodes } : nodes
}
