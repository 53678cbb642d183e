import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { stagesTimed } from '../bulk-link/stages-timed.ts'
import type { LinkageTables } from '../tables.ts'
import { linkApart } from './link-apart.ts'
import { publishLinks } from './publish-links.ts'
import { writeOut } from './write-out.ts'

export type MakeLinks = { list?: string; memoryMb?: number }
export type ListLinked = {
  list: string
  run: string
  records: number
  businesses: number
  pairs: number
  linked: number
  review: number
  not_linked: number
  review_hours: number
  learned_from: number
  seconds: number
  cpu_seconds: number
  peak_mb: number
}

const MEMORY_MB = 2500
/** More pairs than this a machine we know of should not be asked to compare. */
const MOST_PAIRS = 120_000_000
const SECONDS_AN_ITEM = 30

/**
 * Links the lists of departments to the register: each in a process of its own, published whole under a run, so that a run
 * that fails changes nothing. What reviewers decided stands over it.
 */
export async function makeLinks(
  ctx: Ctx,
  { list, memoryMb = MEMORY_MB }: MakeLinks,
  say: (words: string) => void
): Promise<ListLinked[]> {
  demand(ctx, 'linkage.link')
  const lists = await inTransaction(ctx, (tx) =>
    tables<LinkageTables>(tx).selectFrom('linkage.list').select(['id', 'code']).orderBy('code').execute()
  )
  const chosen = lists.filter(({ code }) => list === undefined || code === list)
  if (chosen.length === 0)
    throw new RuleBroken(
      'list-missing',
      list
        ? `There is no list ${list}. There are: ${lists.map(({ code }) => code).join(', ') || 'none'}`
        : 'No list was brought in yet: import source NAME FILE',
      'list'
    )
  const results: ListLinked[] = []
  for (const one of chosen) results.push(await linkList(ctx, one, memoryMb, say))
  return results
}

async function linkList(
  ctx: Ctx,
  { id, code }: { id: string; code: string },
  memoryMb: number,
  say: (words: string) => void
): Promise<ListLinked> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sector-office-link-'))
  try {
    say(`Linking ${code}`)
    const { stage, result } = stagesTimed(say)
    const files = await stage('write the list and the register out', () =>
      inTransaction(ctx, (tx) => writeOut(tx, id, folder))
    )
    const out = path.join(folder, 'links.csv')
    const done = await linkApart(
      { ...files, out, memoryMb, temp: path.join(folder, 'aside'), mostPairs: MOST_PAIRS },
      say
    )
    const run = await stage('publish', () =>
      inTransaction(ctx, async (tx) => {
        const runId = await publishLinks(tx, id, out, done)
        const { bands, pairs, learned_from: learnedFrom } = done
        await audit(tx, 'list.linked', id, { run: runId, ...bands, pairs, learnedFrom })
        return runId
      })
    )
    return {
      list: code,
      run,
      records: done.left_rows,
      businesses: done.right_rows,
      pairs: done.pairs,
      ...done.bands,
      review_hours: Math.round((done.bands.review * SECONDS_AN_ITEM) / 360) / 10,
      learned_from: done.learned_from,
      seconds: result().seconds,
      cpu_seconds: done.cpu_seconds,
      peak_mb: done.peak_mb
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
