import { createHash, randomBytes } from 'node:crypto'

/** A secret to hand out once; only its hash is ever stored, so a copy of the database opens nothing. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
