/**
 * What is known of a message whose sending failed: `refused` will be refused again, `not-sent` may be tried again, and
 * of `unknown` nobody can say whether it arrived.
 */
export type Fate = 'refused' | 'not-sent' | 'unknown'

export class NotDelivered extends Error {
  override name = 'NotDelivered'
  readonly fate: Fate
  constructor(fate: Fate, cause: unknown) {
    super(String((cause as Error).message).slice(0, 300), { cause })
    this.fate = fate
  }
}
