import { challengeProposal, decideProposal, proposeTier } from '../../../src/modules/accounts/index.ts'
import { employersOf, type Opened } from './open-accounts.ts'
import { type Cast, TEAMS } from './people.ts'

const EVIDENCE: Readonly<Record<string, string>> = {
  footprint: 'Employs more than a thousand people at four sites, by its return on pay gaps of 2021-22.',
  investment:
    'Told its bank and us that it compares three places for its next site; a decision is due within the year.',
  criticality: 'Two public services buy from it, and have one other supplier between them.',
  frontier: 'Its main SIC code is among those of the sector’s definition.',
  region: 'Among the ten largest employers of its local authority.',
  policy: 'Subject to decisions of three departments this year: planning, skills, grid.'
}
const SCORES = [3, 2, 3, 4, 2, 3]
const scored = (less: number) =>
  Object.entries(EVIDENCE).map(([criterion, evidence], at) => ({
    criterion,
    evidence,
    score: Math.max(0, (SCORES[at] ?? 0) - less)
  }))

/** Proposals in every state: open to challenge, ready to decide, refused, a change of tier agreed, and an account ended by one. */
export async function proposeSome(cast: Cast, opened: readonly Opened[]): Promise<void> {
  const stages = [
    { sector: 'CE', daysAgo: 9, tier: 'priority', challenge: true },
    { sector: 'CE', daysAgo: 3, tier: 'strategic', challenge: true },
    { sector: 'LS', daysAgo: 12, tier: 'growth', challenge: false },
    { sector: 'LS', daysAgo: 2, tier: 'priority', challenge: false },
    { sector: 'AM', daysAgo: 30, tier: 'growth', challenge: true, refused: true },
    { sector: 'DT', daysAgo: 8, tier: 'growth', challenge: true }
  ]
  for (const [at, stage] of stages.entries()) await openProposal(cast, stage, at)
  const [changes, ends] = [
    opened.find(({ sector }) => sector === 'AM'),
    opened.findLast(({ sector }) => sector === 'AM')
  ]
  if (changes) await decided(cast, changes, 'strategic', 'Its new plant makes it the only supplier of two programmes.')
  if (ends)
    await decided(cast, ends, 'end', 'Sold in parts. Its successors are small, and go to the front desk of the sector.')
}

type Stage = { sector: string; daysAgo: number; tier: string; challenge: boolean; refused?: boolean }

async function openProposal(cast: Cast, { sector, daysAgo, tier, challenge, refused }: Stage, at: number) {
  const team = TEAMS[sector]
  const employer = team && (await employersOf(cast, sector, team.accounts + 2 + (at % 2)))[team.accounts + (at % 2)]
  if (!team || !employer) return
  const [lead, deputy] = team.managers
  const less = tier === 'growth' ? 1 : 0
  const { id } = await proposeTier(cast.as(lead, daysAgo), {
    businessId: employer.id,
    tier,
    reason: 'Its plans turn on decisions that several departments will take in the next two years.',
    exception:
      tier === 'growth' || tier === 'priority'
        ? undefined
        : 'It falls just short, and the decision on its next site will not wait.',
    officeId: undefined,
    lead,
    deputy,
    scores: scored(less)
  })
  const [other] = team.contacts
  if (challenge && other)
    await challengeProposal(cast.as(other, daysAgo - 1), id, {
      stance: refused ? 'against' : 'another-tier',
      words:
        'We deal with it once a year. The evidence on investment is a press notice; ask the firm before a tier is given on it.'
    })
  if (refused)
    await decideProposal(cast.as(team.director, daysAgo - 8), id, {
      decision: 'refused',
      reason: 'The investment is not confirmed. Come back with the firm’s own dates.',
      reviewOn: undefined
    })
}

async function decided(cast: Cast, account: Opened, tier: string, reason: string) {
  const { id } = await proposeTier(cast.as(account.lead, 26), {
    ...{ businessId: account.businessId, tier, reason, officeId: undefined, lead: undefined, deputy: undefined },
    exception: 'Judged by the director on the whole record.',
    scores: tier === 'end' ? [] : scored(0)
  })
  await decideProposal(cast.as(account.director, 18), id, {
    decision: 'agreed',
    reason: 'Agreed, on the evidence given.',
    reviewOn: undefined
  })
}
