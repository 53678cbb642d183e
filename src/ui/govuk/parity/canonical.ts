import type { HtmlElement, HtmlNode } from './read-html.ts'

/**
 * One line per tag and text, so that two pieces of HTML that a browser reads alike compare equal, and no others.
 * Attributes are in order of name. White space alone between two tags is dropped, and so is white space with a line
 * break at either end of an element: it is the template's layout. Elsewhere a run is one space. A text area keeps all.
 */
export function canonical(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node, index) => {
    if (typeof node !== 'string') return element(node)
    const text = withoutLayout(node, index === 0, index === nodes.length - 1)
    return text === '' ? [] : [JSON.stringify(text)]
  })
}

function element({ tag, attributes, children }: HtmlElement): string[] {
  const written = Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const inner = tag === 'textarea' ? [JSON.stringify(children)] : canonical(children)
  return [`<${tag}${written.join('')}>`, ...inner.map((line) => `  ${line}`), `</${tag}>`]
}

function withoutLayout(text: string, first: boolean, last: boolean): string {
  if (/^[ \t\r\n]*$/.test(text)) return ''
  const start = first ? text.replace(/^[ \t\r]*\n[ \t\r\n]*/, '') : text
  const both = last ? start.replace(/[ \t\r]*\n[ \t\r\n]*$/, '') : start
  return both.replace(/[ \t\r\n]+/g, ' ')
}
