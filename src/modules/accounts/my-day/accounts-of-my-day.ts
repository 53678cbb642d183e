import { type Ctx, may } from '../../../platform/ctx.ts'
import type { MyDayLine, MyDayPart } from '../../government/index.ts'
import { listHandOvers } from '../hand-over-pages/list-hand-overs.ts'
import { accountHref, accountsHref, handOversHref, proposalHref, proposalsHref } from '../links.ts'
import { loadPortfolio, type PortfolioRow } from '../portfolio/load-portfolio.ts'
import { listProposals } from '../proposal-pages/load-proposals.ts'

const SHOWN = 6

/** What accounts ask of the reader today: answers to hand-overs, decisions on proposals, and accounts of theirs that go cold or are due. */
export async function accountsOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  const { forMe } = await listHandOvers(ctx)
  const { rows, counts } = await loadPortfolio(ctx, { view: 'mine', show: 'everything', page: 1 }, { coverage: false })
  const pressing = rows.filter(
    ({ contact, review, late }) => contact.state === 'overdue' || review.state !== 'due' || late > 0
  )
  const toDecide = may(ctx, 'tier.decide')
    ? (await listProposals(ctx)).filter((one) => one.ready && one.proposed_by !== ctx.actor.id)
    : []
  return {
    facts: counts.accounts
      ? [
          { name: 'My accounts', value: counts.accounts, href: accountsHref() },
          { name: 'Going cold', value: counts.cold, href: `${accountsHref()}?view=mine&show=cold` }
        ]
      : [],
    main: [
      {
        title: 'Accounts somebody hands to you',
        lines: forMe.map((offer) => ({
          title: offer.business,
          href: handOversHref(),
          about: [`${offer.giver} asks you to take it over as ${offer.role_code}`],
          due: { state: 'soon', words: 'Waits for your answer' }
        }))
      },
      {
        title: 'Proposals to decide',
        count: toDecide.length,
        lines: toDecide.slice(0, SHOWN).map((one) => ({
          title: one.business,
          href: proposalHref(one.id),
          about: [`${one.score} points. ${one.proposed_by_name}, ${one.body_short}`],
          due: { state: 'soon', words: 'Waits for a decision' }
        })),
        ...(toDecide.length > SHOWN ? { more: { text: 'All proposals', href: proposalsHref() } } : {})
      },
      {
        title: 'My accounts that need something',
        count: pressing.length,
        lines: pressing.slice(0, SHOWN).map(lineOf),
        ...(pressing.length > SHOWN ? { more: { text: 'All my accounts', href: accountsHref() } } : {})
      }
    ]
  }
}

function lineOf(row: PortfolioRow): MyDayLine {
  const about = [
    `${row.tier}. ${row.late > 0 ? `${row.late === 1 ? '1 promise' : `${row.late} promises`} late. ` : ''}${row.review.state === 'due' ? '' : `Review: ${row.review.words.replace(/^Due/, 'due')}`}`
  ]
  return {
    title: row.business,
    href: accountHref(row.id),
    about,
    due: row.contact.state === 'overdue' ? row.contact : row.review
  }
}
