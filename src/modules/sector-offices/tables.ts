import type { Generated } from 'kysely'
import type { GovernmentViews } from '../government/index.ts'

export type OfficeState = 'exploring' | 'open' | 'closed'
export type SectorKind = 'growth-driving' | 'foundational'
export type SicKind = 'sector' | 'frontier' | 'foundational'
type Dated = { valid_from: string; valid_to: string | null }

/** What other modules may join to. */
export type SectorOfficeViews = {
  'sector_offices.office_summary': {
    id: string
    sector_code: string
    sector: string
    slug: string
    name: string
    state: OfficeState
    front_desk_team_id: string | null
    front_desk_team: string | null
    account_team_id: string | null
    account_team: string | null
    public_email: string | null
    public_phone: string | null
  }
  'sector_offices.office_head_summary': { office_id: string; title: string; holder: string | null }
  'sector_offices.office_post_summary': {
    office_id: string
    kind: 'chair' | 'director'
    title: string
    official_id: string | null
    front_desk_team_id: string | null
    account_team_id: string | null
  }
  'sector_offices.sector': Dated & {
    code: string
    slug: string
    name: string
    kind: SectorKind
    covers: string
    examples: string[]
    plan_aim: string | null
    plan_aim_source: string | null
    position: number
  }
}

export type SectorOfficeTables = SectorOfficeViews &
  GovernmentViews & {
    'sector_offices.frontier_industry': { code: string; sector_code: string; name: string; position: number }
    'sector_offices.sic_prefix': {
      id: Generated<string>
      prefix: string
      title: string
      sector_code: string
      frontier_code: string | null
      kind: SicKind
      confidence: number
      source: string
    }
    'sector_offices.sic_choice': {
      prefix: string
      sector_code: string
      reason: string
      chosen_by: string
      chosen_on: string
    }
    'sector_offices.sic_doubt': { sic_code: string; confidence: number; reason: string }
    'sector_offices.sector_body': {
      sector_code: string
      name: string
      kind: 'body' | 'forum'
      body_id: string | null
      position: number
    }
    'sector_offices.office': {
      id: Generated<string>
      sector_code: string
      slug: string
      name: string
      state: OfficeState
      opened_on: string | null
      closed_on: string | null
      state_reason: string | null
      what_it_does: string
      front_desk_team_id: string | null
      account_team_id: string | null
      public_email: string | null
      public_phone: string | null
    }
    'sector_offices.sponsor': {
      office_id: string
      body_id: string
      lead: boolean
      position: number
      from_on: string | null
      to_on: string | null
      source: string
    }
    'sector_offices.office_post': {
      id: Generated<string>
      office_id: string
      kind: 'chair' | 'director'
      title: string
      remit: string
      official_id: string | null
    }
    'sector_offices.service_time': Dated & {
      id: Generated<string>
      office_id: string | null
      urgency: string
      tier: string | null
      acknowledge: number
      first_reply: number
      resolve: number
      basis: string
    }
    'sector_offices.offer': Dated & {
      id: Generated<string>
      slug: string
      size_band: string
      title: string
      words: string
      sector_code: string | null
      basis: string
      position: number
    }
    'sector_offices.council': { id: Generated<string>; office_id: string; name: string; purpose: string; meets: string }
    'sector_offices.council_member': {
      id: Generated<string>
      council_id: string
      name: string
      organisation: string
      chair: boolean
      from_on: string
      to_on: string | null
    }
  }
