import { decoded } from './entities.ts'

export type HtmlElement = { tag: string; attributes: Record<string, string>; children: HtmlNode[] }
export type HtmlNode = HtmlElement | string

const VOID = new Set(['br', 'circle', 'hr', 'img', 'input', 'link', 'meta', 'path'])
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+|</g
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g

/** Reads a well-formed piece of HTML into a tree; refuses anything it would have to guess about. */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  for (const token of html.matchAll(TOKEN)) place(token, open)
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`)
  return root.children
}

function place([text, slash, name, attributes = '', selfClosed]: RegExpMatchArray, open: HtmlElement[]): void {
  const parent = open.at(-1)
  if (!parent || text.startsWith('<!--')) return
  if (name === undefined) {
    parent.children.push(decoded(text))
  } else if (slash === '/') {
    closes(parent, name)
    if (parent.tag === name) open.pop()
  } else {
    const element = { tag: name, attributes: readAttributes(attributes), children: [] }
    parent.children.push(element)
    if (!selfClosed && !VOID.has(name)) open.push(element)
  }
}

// `</path>` after `<path …>` is allowed: the parser has already closed it.
function closes(parent: HtmlElement, name: string): void {
  if (parent.tag !== name && !VOID.has(name)) throw new Error(`</${name}> closes <${parent.tag}>`)
}

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) found[name] ??= decoded(value)
  return found
}
