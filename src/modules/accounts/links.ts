export const accountsHref = () => '/accounts'
export const exportAccountsHref = (asked = '') => `/accounts/export${asked}`
export const accountHref = (id: string) => `/accounts/${id}`
export const accountTeamHref = (id: string) => `/accounts/${id}/team`
export const accountSponsorHref = (id: string) => `${accountHref(id)}/sponsor`
export const accountPauseHref = (id: string, deed: 'pause' | 'resume') => `${accountHref(id)}/${deed}`
export const accountCoverHref = (id: string) => `/accounts/${id}/team/cover`
export const endMembershipHref = (id: string, membershipId: string) => `/accounts/${id}/team/${membershipId}/end`
export const proposeTierHref = (businessId: string) => `/accounts/propose/${businessId}`
export const proposalsHref = () => '/accounts/proposals'
export const proposalHref = (id: string) => `/accounts/proposals/${id}`
export const challengeHref = (id: string) => `/accounts/proposals/${id}/challenge`
export const decideHref = (id: string) => `/accounts/proposals/${id}/decide`
export const accountPlanHref = (id: string) => `/accounts/${id}/plan`
export const objectiveHref = (id: string, objectiveId: string) => `/accounts/${id}/plan/objectives/${objectiveId}`
export const reviewHref = (id: string) => `/accounts/${id}/review`
export const checkHref = (id: string) => `/accounts/${id}/check`
export const handOverHref = (id: string) => `/accounts/${id}/hand-over`
export const handOversHref = () => '/accounts/hand-overs'
export const withdrawHandOverHref = (id: string) => `/accounts/hand-overs/${id}/withdraw`
export const answerHandOverHref = (id: string) => `/accounts/hand-overs/${id}/answer`
export const leaverHref = (officialId: string) => `/accounts/leavers/${officialId}`
export const openCheckHref = (secret: string) => `/relationship/open/${secret}`
export const answerCheckHref = (id: string) => `/relationship/${id}`
/** `search` is the words and filters of Find, as its address has them: “?q=steel&sector=AM”. */
// An equals sign may stand in a value as it is, and leaves what was asked readable.
const searchInAddress = (search: string) => encodeURIComponent(search).replaceAll('%3D', '=')
export const savedListsHref = (search = '') => `/accounts/lists${search ? `?search=${searchInAddress(search)}` : ''}`
export const savedListHref = (id: string) => `/accounts/lists/${id}`

type PlanPart =
  | 'write'
  | 'objectives'
  | 'exchanges'
  | 'contribute'
  | 'send'
  | 'decide'
  | 'compare'
  | 'share'
  | 'unshare'
  | 'answer'
export const planPartHref = (id: string, part: PlanPart) => `/accounts/${id}/plan/${part}`
