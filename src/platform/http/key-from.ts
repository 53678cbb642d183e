import { NotFound } from '../errors.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A key out of an address: what cannot be one is the key of nothing, not a failure of ours. */
export function keyFrom(text: string, what: string): string {
  if (!UUID.test(text)) throw new NotFound(what)
  return text
}
