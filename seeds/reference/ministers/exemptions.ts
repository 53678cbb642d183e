import fs from 'node:fs'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { upsertRows } from '../places/upsert-rows.ts'

type Exemption = [code: string, section: string, title: string, publicInterest: boolean, words: string]

/** The exemptions of Part II of the Freedom of Information Act 2000, and which of them ask for the public interest to be weighed. */
export const exemptions = {
  name: 'exemptions of the Freedom of Information Act',
  async run(ctx: Ctx) {
    const rows: Exemption[] = JSON.parse(fs.readFileSync(new URL('exemptions.json', import.meta.url), 'utf8'))
    await upsertRows(
      ctx,
      'ministers.exemption',
      ['code'],
      rows.map(([code, section, title, publicInterest, words], at) => ({
        code,
        section,
        title,
        words,
        public_interest: publicInterest,
        valid_from: '2005-01-01',
        valid_to: null,
        position: at + 1
      }))
    )
  }
}
