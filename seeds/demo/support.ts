import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { importAwards, importSupport } from '../../src/modules/support/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

const DEMO = systemActor('demonstration', ['scheme.import', 'ledger.import', 'business.match', 'business.read'])

const FILES = [
  'schemes-2026.json',
  'govuk-business-support-schemes-2013-odd-ids.json.gz',
  'next-steps-for-your-business-2026.yml.gz',
  'licences-by-industry-and-nation-2023.csv.gz',
  'coronavirus-business-support-schemes-2020.json.gz',
  'cornwall-growth-hub-factsheet-2020.json.gz',
  'government-grant-schemes-2016-17.csv.gz'
]

const AWARDS = [
  {
    name: 'awards-invented.csv',
    source: 'invented',
    title: 'Invented awards to real companies, for the demonstration: none of them happened',
    asOf: '2026-11-01'
  },
  {
    name: 'government-grant-schemes-2016-17.csv.gz',
    source: 'government-grants-2016-17',
    title: 'Government grant schemes 2016 to 2017: the yearly value of each scheme that businesses could get',
    asOf: '2017-03-31'
  }
]

/** The support catalogue: schemes of today from public knowledge, each provisional, and dated open data that is never shown as open. */
export async function seedDemoSupport(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  const ctx: Ctx = { ...given, actor: DEMO }
  for (const name of FILES) {
    const { added } = await importSupport(ctx, { name, text: textOf(name) })
    progress(`Support: ${added} schemes from ${name}`)
  }
  for (const { name, ...about } of AWARDS) await importAwards(ctx, { ...about, text: textOf(name) })
}

function textOf(name: string): string {
  const bytes = fs.readFileSync(new URL(`support/${name}`, import.meta.url))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
