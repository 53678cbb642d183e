import { h, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../languages.ts'
import { PartIn } from './use-words.ts'

const kept = new WeakMap<object, Map<string, VNode>>()
// A thing that says more different words than this says them anew: nothing grows without end.
const MOST = 100

/**
 * A part of a page that says the same of a thing whoever reads it: rendered once in each language, and kept as long as the thing itself is. Nothing
 * may stand in it but what the thing and the name of the part say: nothing of the reader, of the page or of the day.
 */
export function renderedOnce(thing: object, name: string, language: Language, view: () => VNode): VNode {
  const part = `${language} ${name}`
  const parts = kept.get(thing) ?? new Map<string, VNode>()
  kept.set(thing, parts)
  const known = parts.get(part)
  if (known) return known
  const rendered = jsxTemplate([renderToString(h(PartIn.Provider, { value: language }, view()))])
  if (parts.size >= MOST) parts.clear()
  parts.set(part, rendered)
  return rendered
}
