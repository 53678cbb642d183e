type Spell = { from_on: string | null; to_on: string | null }

/** Posts and who held them: what other modules may join to. */
export type PostViews = {
  /** A title of a post with the name of its department, from a day to a day. */
  'government.post_title': Spell & {
    post_id: string
    title: string
    body_id: string
    body: string
    rank: string | null
  }
  /** Every appointment on record, by the name of the post on the day; `to_on` is the first day it no longer held. */
  'government.appointment_on_day': {
    appointment_id: string
    person_id: string
    minister: string
    post_id: string
    post: string
    rank: string | null
    body_id: string
    body: string
    from_on: string
    to_on: string | null
    source: string
    as_of: string
  }
  'government.post_summary': {
    id: string
    title: string
    seat: number
    rank: string | null
    valid_from: string | null
    valid_to: string | null
    body_id: string
    body_slug: string
    body: string
    body_short_name: string
  }
  'government.person_summary': { id: string; name: string }
}
