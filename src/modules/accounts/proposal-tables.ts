import type { Generated } from 'kysely'

export type ProposalTables = {
  'accounts.proposal': {
    id: string
    business_id: string
    account_id: string | null
    kind: 'open' | 'change' | 'end'
    tier_code: string | null
    office_id: string | null
    lead_id: string | null
    deputy_id: string | null
    reason: string
    exception: string | null
    score: number
    proposed_by: string
    proposed_by_name: string
    body_id: string
    proposed_at: Date
    challenge_until_on: string
    decision: Generated<'agreed' | 'refused' | null>
    decided_by: Generated<string | null>
    decided_by_name: Generated<string | null>
    decided_at: Generated<Date | null>
    decision_reason: Generated<string | null>
  }
  'accounts.proposal_score': {
    proposal_id: string
    criterion_code: string
    title: string
    weight: number
    score: number
    evidence: string
    position: number
  }
  'accounts.challenge': {
    id: Generated<string>
    proposal_id: string
    stance: 'against' | 'another-tier' | 'for'
    words: string
    body_id: string
    by_id: string
    by_name: string
    at: Date
  }
  'accounts.hand_over': {
    id: string
    account_id: string
    role_code: 'lead' | 'deputy'
    from_id: string
    to_id: string
    on_day: string
    note: string
    tells_business: boolean
    offered_by: string
    offered_by_name: string
    offered_at: Date
    answer: Generated<'accepted' | 'declined' | 'withdrawn' | null>
    answered_at: Generated<Date | null>
    answer_reason: Generated<string | null>
  }
}
