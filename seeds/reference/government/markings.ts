import fs from 'node:fs'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { upsertRows } from '../places/upsert-rows.ts'

type Row = readonly [string, string, string, (string | null)?]
type File = { markings: Row[]; handling: Row[]; descriptors: Row[] }

const FROM = '2018-05-01'

/** The Government Security Classifications that may be held here, in the order they are shown. */
export const markings = {
  name: 'markings, handling instructions and descriptors',
  async run(ctx: Ctx) {
    const file: File = JSON.parse(fs.readFileSync(new URL('markings.json', import.meta.url), 'utf8'))
    const plain = ([code, title, words]: Row, position: number) => ({ code, title, words, position })
    await upsertRows(ctx, 'government.marking', ['code'], file.markings.map(plain))
    const handling = file.handling.map((row, at) => ({ ...plain(row, at), needs: row[3] ?? null, valid_from: FROM }))
    await upsertRows(ctx, 'government.handling_instruction', ['code'], handling)
    const descriptors = file.descriptors.map((row, at) => ({ ...plain(row, at), valid_from: FROM }))
    await upsertRows(ctx, 'government.marking_descriptor', ['code'], descriptors)
  }
}
