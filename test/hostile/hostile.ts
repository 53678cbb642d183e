import type { LightMyRequestResponse } from 'fastify'

/** One hostile input: what it is called, how it is sent, and the refusal it must meet, in status and words. */
export type Hostile = readonly [
  name: string,
  send: () => Promise<LightMyRequestResponse>,
  status: number,
  words: string
]

export const UNREADABLE = 'This has characters that cannot be read. Delete them and type the words again'
export const NOT_THERE = 'does not exist, or you do not have access to it'
export const MALFORMED = 'We could not read what was sent. Check it and try again'
export const TOO_LARGE = 'What you sent is larger than 1 MB. Send less and try again'
export const OUT_OF_DATE = 'Nothing was sent. Go back, reload the page and send the form again'
export const SIGN_IN = 'Sign in, or send a valid bearer token, to do this'
