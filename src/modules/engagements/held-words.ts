/** All that is held in words about an engagement, for whoever must account for it; only what the reader may see. */
export type HeldWordViews = {
  'engagements.held_words': {
    engagement_id: string
    kind: 'about' | 'attendee' | 'agenda' | 'read-out' | 'decision' | 'note' | 'brief' | 'promise' | 'file'
    place: number
    words: string
    source: string
    at: Date
    marking: string
    handling: string[]
    descriptors: string[]
    readers: string[]
  }
  /** How much more is held than the reader may see, to those who answer requests for information. */
  'engagements.held_out_of_sight': { engagement_id: string; kind: string; pieces: number; ask: string }
}
