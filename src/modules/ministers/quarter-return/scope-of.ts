/** What the three questions of the scope wizard ask: in what capacity, with whom, and how. */
export type ScopeAnswers = {
  capacity: 'official' | 'political' | 'private'
  external: boolean
  form: 'meeting' | 'unsolicited-call' | 'letter'
}

export type Scope = { inScope: boolean; code: string; reason: string }

/**
 * Whether a meeting is published. Official meetings with anybody outside government are, also by telephone or video where
 * they were arranged; party and private ones, meetings inside government, and calls nobody arranged are recorded and not published.
 */
export function scopeOf({ capacity, external, form }: ScopeAnswers): Scope {
  if (capacity === 'political')
    return out('political', 'The minister took part for their party, not for the government')
  if (capacity === 'private') return out('private', 'The minister took part in a private capacity')
  if (!external) return out('inside-government', 'Everybody there was from government')
  if (form === 'unsolicited-call') return out('unsolicited', 'A short call that nobody arranged')
  if (form === 'letter') return out('not-a-meeting', 'A letter, not a meeting')
  return { inScope: true, code: 'in-scope', reason: 'An official meeting with somebody outside government' }
}

const out = (code: string, reason: string): Scope => ({ inScope: false, code, reason })
