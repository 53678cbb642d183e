import type { Module } from '../../module.ts'
import { contributeDuties, contributeToReshuffle } from '../government/index.ts'
import { contributeHoldings } from '../register/index.ts'
import { contributeAccountStatement } from '../sector-offices/index.ts'
import { accountApi } from './account-page/account.api.ts'
import { accountPage } from './account-page/account.page.tsx'
import { showAsksToFirms } from './asks-for-firm/asks-for-firm.ts'
import { businessPanel } from './business-panel/business-panel.page.ts'
import { dutiesOf } from './duties-of/duties-of.ts'
import { followMerge } from './follow-merge/follow-merge.ts'
import { accountFactsOfGroup } from './group-facts/group-facts.page.ts'
import { handOverApi } from './hand-over-pages/hand-over.api.ts'
import { handOverPages } from './hand-over-pages/hand-over.page.tsx'
import { hinderMerge } from './hinder-merge/hinder-merge.ts'
import { holdingsOfAccounts } from './holdings.ts'
import { accountJobs } from './jobs.ts'
import { leaverPage } from './leaver-pages/leaver.page.tsx'
import { movedAccounts } from './moved-accounts/moved-accounts.ts'
import { accountsOnMyDay } from './my-day/my-day.page.ts'
import { offerStatement } from './offer-statement/offer-statement.ts'
import { accountPermissions } from './permissions.ts'
import { planApi } from './plan-pages/plan.api.ts'
import { planPage } from './plan-pages/plan.page.tsx'
import { portfolioApi } from './portfolio/portfolio.api.ts'
import { portfolioPage } from './portfolio/portfolio.page.tsx'
import { proposalApi } from './proposal-pages/proposal.api.ts'
import { proposalPages } from './proposal-pages/proposal.page.tsx'
import { proposePage } from './proposal-pages/propose.page.tsx'
import { relationshipPages } from './relationship-pages/relationship.page.tsx'
import { reviewPage } from './review-pages/review.page.tsx'
import { savedListApi } from './saved-list-pages/saved-list.api.ts'
import { savedListPages } from './saved-list-pages/saved-list.page.tsx'
import { teamPage } from './team-page/team.page.tsx'
import { tellBusiness } from './tell-business/tell-business.ts'
import { tierFacet } from './tier-facet/tier-facet.page.ts'

contributeAccountStatement(offerStatement)
contributeDuties(dutiesOf)
contributeHoldings(holdingsOfAccounts, hinderMerge)
contributeToReshuffle(movedAccounts)
showAsksToFirms()

export const accounts: Module = {
  name: 'accounts',
  permissions: accountPermissions,
  doors: [
    portfolioPage,
    proposePage,
    proposalPages,
    handOverPages,
    leaverPage,
    savedListPages,
    accountPage,
    teamPage,
    planPage,
    reviewPage,
    relationshipPages,
    businessPanel,
    accountFactsOfGroup,
    tierFacet,
    portfolioApi,
    accountApi,
    proposalApi,
    planApi,
    handOverApi,
    savedListApi,
    accountsOnMyDay
  ],
  after: tellBusiness,
  jobs: accountJobs,
  during: { 'business.merged': followMerge, 'business.unmerged': followMerge }
}
