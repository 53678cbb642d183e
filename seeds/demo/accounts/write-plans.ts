import {
  decidePlan,
  holdReview,
  keepExchange,
  keepObjective,
  makeContribution,
  sendPlan,
  writePlan
} from '../../../src/modules/accounts/index.ts'
import type { Opened } from './open-accounts.ts'
import type { Cast } from './people.ts'
import { PLAN_WORDS } from './plan-words.ts'

/** Plans in every stage: most of Life Sciences, several of Clean Energy, and one of each other office. */
export async function writePlans(cast: Cast, opened: readonly Opened[]): Promise<void> {
  const seen = new Map<string, number>()
  for (const account of opened) {
    const at = seen.get(account.sector) ?? 0
    seen.set(account.sector, at + 1)
    const planned = account.sector === 'LS' ? at < 9 : account.sector === 'CE' ? at < 5 : at < 1
    if (planned) await writeOne(cast, account, at)
  }
}

async function writeOne(cast: Cast, account: Opened, at: number) {
  const { id, lead, director } = account
  const words = PLAN_WORDS[account.sector] ?? PLAN_WORDS.OTHER
  if (!words) return
  const pick = (lines: readonly string[], from: number, most: number) =>
    [...lines.slice(from % 2), ...lines.slice(0, from % 2)].slice(0, most).join('\n')
  const text = {
    companyPriorities: pick(words.company, at, 3),
    governmentPriorities: pick(words.government, at, 3),
    strategy: words.strategy.join('\n'),
    marking: account.sector === 'LS' && at % 3 === 0 ? ('OFFICIAL-SENSITIVE' as const) : ('OFFICIAL' as const)
  }
  const begun = Math.min(account.daysAgo - 2, 50)
  await writePlan(cast.as(lead, begun), id, text)
  for (const [index, [title, blocker]] of words.objectives.slice(0, 2 + (at % 3)).entries())
    await keepObjective(cast.as(lead, begun), id, {
      ...{ id: undefined, title, detail: undefined, blocker: blocker || undefined },
      targetOn: cast.day(30 + index * 75 - (at % 4) * 15),
      progress: (at * 20 + index * 35) % 90,
      status: 'open'
    })
  for (const [side, kind, said] of words.exchanges.slice(0, at < 4 ? 6 : 3))
    await keepExchange(cast.as(lead, begun), id, { side, kind, words: said })
  for (const [who, said] of words.contributions)
    if (account.people.includes(who)) await makeContribution(cast.as(who, begun), id, { words: said })
  if (at === 8) return
  await sendPlan(cast.as(lead, begun - 5), id)
  if (at % 6 === 5) return
  const returned = at % 6 === 4
  await decidePlan(
    cast.as(director, begun - 9),
    id,
    returned
      ? { decision: 'returned', remarks: 'Say what the second department brings, and by when.' }
      : { decision: 'approved', remarks: '' }
  )
  if (at % 3 === 0)
    await goOn(cast, account, { ...text, companyPriorities: pick(words.company, at + 1, 4) }, begun - 20)
}

/** A second version, approved too, and a review held on it. */
async function goOn(cast: Cast, { id, lead, director }: Opened, text: Parameters<typeof writePlan>[2], days: number) {
  await writePlan(cast.as(lead, days), id, text)
  await sendPlan(cast.as(lead, days), id)
  await decidePlan(cast.as(director, days - 1), id, { decision: 'approved', remarks: '' })
  await holdReview(cast.as(lead, days - 2), id, {
    ...{ planQuality: 4, cadenceKept: true, promisesKept: false, handOverRisk: 'some' as const },
    remarks:
      'The plan is used. One promise slipped twice; its owner has named a new day. The deputy joins every call from now on.'
  })
}
