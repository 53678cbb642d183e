import fs from 'node:fs'
import { createGunzip } from 'node:zlib'
import { importCompaniesHouse, importLargeEmployers } from '../../src/modules/register/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

const DEMO = systemActor('demonstration', ['register.import'])
const SAMPLE = 'basic-company-data-2020-05-01-sample.csv.gz'
const EMPLOYERS = 'large-employers-2021-22.csv.gz'

/** Brings in real businesses: a sample of the Companies House register, and the large employers of 2021-22. Safe to run again. */
export async function seedDemoCompanies(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  const ctx: Ctx = { ...given, actor: DEMO }
  progress('Businesses: a sample of the Companies House register')
  await importCompaniesHouse(ctx, { chunks: open(SAMPLE) }, { fileName: SAMPLE, whole: false })
  progress('Businesses: large employers')
  await importLargeEmployers(ctx, open(EMPLOYERS), { fileName: EMPLOYERS, asOf: '2021-04-05' })
}

const open = (name: string) => fs.createReadStream(new URL(`companies/${name}`, import.meta.url)).pipe(createGunzip())
