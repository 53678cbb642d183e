import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readSupportFile } from '../import-support/read-support-file.ts'
import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { makeCatalogue } from '../load-catalogue/load-catalogue.ts'
import { rulesOf } from '../scheme/rules-of.ts'
import { SchemeContent } from '../scheme/scheme.schema.ts'

const FILES = [
  'schemes-2026.json',
  'next-steps-for-your-business-2026.yml.gz',
  'licences-by-industry-and-nation-2023.csv.gz',
  'govuk-business-support-schemes-2013-odd-ids.json.gz',
  'coronavirus-business-support-schemes-2020.json.gz',
  'cornwall-growth-hub-factsheet-2020.json.gz'
]
const HISTORIC = new Set(['govuk-2013', 'coronavirus-2020', 'cornwall-2020'])

/** The catalogue of the demonstration without a database; the slug of an entry is its key in its own file. */
export function demoCatalogue(): Catalogue {
  const folder = new URL('../../../../seeds/demo/support/', import.meta.url)
  const schemes = FILES.flatMap((name): CatalogueScheme[] => {
    const bytes = fs.readFileSync(new URL(name, folder))
    const read = readSupportFile((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
    return read.schemes.map(({ key, content }) => {
      const parsed = SchemeContent.parse(content)
      const historic = HISTORIC.has(read.source)
      return { ...parsed, id: key, slug: key, historic, sourceCode: read.source, demands: rulesOf(parsed), helped: 0.5 }
    })
  })
  return makeCatalogue('demo', schemes)
}
