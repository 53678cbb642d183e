import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ownFont } from './own-font.ts'

export type AssetName = 'govuk-frontend.css' | 'govuk-frontend.js' | 'sector-office.css' | 'mark.svg' | ScriptName
type ScriptName = 'script-on.js' | 'enhance.js' | 'quick-keys.js' | 'writing.js'

/** A file the browser loads, under a name that changes with its content, so that it may be kept for ever. */
export type Asset = {
  name: AssetName
  href: string
  contentType: string
  raw: Buffer
  gzip: () => Buffer
  br: () => Buffer
}

const ours = join(import.meta.dirname, 'assets')
const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend'))
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml'
}

const govukScript = asset('govuk-frontend.js', withoutMap(read(govuk, 'govuk-frontend.min.js')))

export const assets: readonly Asset[] = [
  govukScript,
  asset('govuk-frontend.css', withoutMap(ownFont(read(govuk, 'govuk-frontend.min.css')))),
  asset('sector-office.css', stylesheet()),
  asset('mark.svg', read(ours, 'mark.svg')),
  asset('script-on.js', read(ours, 'script-on.js')),
  asset('quick-keys.js', read(ours, 'quick-keys.js')),
  asset('writing.js', read(ours, 'writing.js')),
  asset('enhance.js', read(ours, 'enhance.js').replace('/assets/govuk-frontend.js', govukScript.href))
]

/** The address of a file the browser loads. */
export function assetHref(name: AssetName): string {
  const found = assets.find((each) => each.name === name)
  if (!found) throw new Error(`There is no asset called ${name}`)
  return found.href
}

// The parts are numbered: later ones lean on earlier ones.
function stylesheet(): string {
  const folder = join(ours, 'styles')
  const parts = readdirSync(folder).sort()
  return served(parts.map((part) => read(folder, part)).join('\n'))
}

/** What is written for whoever reads the sources, remarks and indents, is not sent to every telephone. */
function served(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '\n')
}

function asset(name: AssetName, text: string): Asset {
  const raw = Buffer.from(text)
  const mark = createHash('sha256').update(raw).digest('hex').slice(0, 10)
  const extension = extname(name)
  return {
    name,
    href: `/assets/${name.slice(0, -extension.length)}-${mark}${extension}`,
    contentType: types[extension] ?? 'application/octet-stream',
    raw,
    gzip: once(() => gzipSync(raw, { level: 9 })),
    br: once(() => brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

// The source map is not served, so the reference to it would only cost a failed request.
function withoutMap(text: string): string {
  return text.replace(/\n?(\/\/# sourceMappingURL=.*|\/\*# sourceMappingURL=.*?\*\/)\s*$/, '\n')
}

function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined
  return () => {
    made ??= make()
    return made
  }
}
