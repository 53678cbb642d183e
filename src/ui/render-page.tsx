import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { PageFacts } from './page-context.tsx'
import { PageContext } from './page-context.tsx'

/** The whole HTML document for a page; the only way a view becomes a response. */
export function renderPage(node: VNode, facts: PageFacts): string {
  return `<!doctype html>${renderToString(<PageContext.Provider value={facts}>{node}</PageContext.Provider>)}`
}
