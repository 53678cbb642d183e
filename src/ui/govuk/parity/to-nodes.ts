import type { ComponentChildren } from 'preact'
import { h } from 'preact'
import type { HtmlNode } from './read-html.ts'

/** A tree of HTML as the nodes our components take, so that fixtures need no way round escaping. */
export function toNodes(nodes: readonly HtmlNode[]): ComponentChildren {
  return nodes.map((node) => (typeof node === 'string' ? node : h(node.tag, node.attributes, toNodes(node.children))))
}
