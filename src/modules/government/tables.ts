import type { Generated } from 'kysely'
import type { PostViews } from './post-tables.ts'

type Dated = { valid_from: string; valid_to: string | null }

/** What other modules may join to. */
export type GovernmentViews = PostViews & {
  'government.team_summary': Dated & {
    id: string
    slug: string
    name: string
    kind: string
    body_id: string
    body: string
    body_short_name: string
    public_email: string | null
    public_phone: string | null
  }
  'government.body_summary': {
    id: string
    slug: string
    name: string
    short_name: string
    kind: string
    valid_from: string | null
    valid_to: string | null
  }
  'government.official_summary': {
    id: string
    name: string
    email: string
    job_title: string
    body_id: string
    body: string
    body_short_name: string
    active_from: string
    active_to: string | null
  }
  'government.team_member_summary': {
    team_id: string
    team: string
    official_id: string
    official: string
    supervisor: boolean
    from_on: string
    to_on: string | null
  }
  'government.marking_choice': Dated & {
    part: string
    code: string
    title: string
    words: string
    needs: string | null
    position: number
  }
  'government.minister_in_post': {
    appointment_id: string
    person_id: string
    minister: string
    post_id: string
    post: string
    rank: string | null
    body_id: string
    body_slug: string
    body: string
    from_on: string
    to_on: string | null
    as_of: string
    source: string
    /** What the minister was called when the appointment began. */
    minister_then: string
  }
}

export type GovernmentTables = GovernmentViews & {
  'government.nation': { code: string; name: string; gss_code: string; bank_holiday_division: string; position: number }
  'government.region': { code: string; name: string; gss_code: string; nation_code: string; position: number }
  'government.postcode_district': {
    district: string
    area: string
    town: string | null
    region_code: string | null
    nation_code: string | null
  }
  'government.bank_holiday': { division: string; held_on: string; title: string; notes: string }
  'government.working_day_rule': Dated & { id: Generated<string>; cut_off: string; basis: string }
  'government.role': { code: string; title: string; words: string; inside_government: boolean; position: number }
  'government.team_kind': { code: string; title: string; position: number }
  'government.team': Dated & {
    id: Generated<string>
    slug: string
    name: string
    kind: string
    body_id: string
    public_email: string | null
    public_phone: string | null
  }
  'government.official': {
    id: Generated<string>
    name: string
    email: string
    body_id: string
    job_title: string
    active_from: string
    active_to: string | null
  }
  'government.official_role': { official_id: string; role_code: string }
  'government.team_member': {
    id: Generated<string>
    team_id: string
    official_id: string
    supervisor: boolean
    from_on: string
    to_on: string | null
  }
  'government.task': {
    id: Generated<string>
    title: string
    detail: string | null
    about_href: string | null
    about_words: string | null
    due_on: string
    assigned_to: string
    made_by: string
    made_by_name: string
    made_at: Date
    done_at: Date | null
    done_by: string | null
  }
  'government.reminder': {
    id: Generated<string>
    official_id: string
    key: string
    words: string
    href: string
    at: Date
    seen_at: Date | null
    mailed_at: Date | null
  }
  'government.volume_limit': {
    from_on: string
    taken: number
    read: number
    kept_by: string
    kept_by_name: string
    kept_at: Date
  }
  'government.volume_alert': {
    id: string
    official_id: string
    kind: string
    records: number
    usual_up_to: number
    raised_at: Date
    told: string[]
    closed_at: Date | null
    closed_by: string | null
    closed_by_name: string | null
    found: string | null
  }
  'government.digest_choice': { official_id: string; hour: number; chosen_at: Date }
}
