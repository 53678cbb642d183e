import type { IncomingMessage } from 'node:http'

/** The longest part of an address that the router reads. */
export const LONGEST_PART = 200

/**
 * The router answers an address it cannot read by itself, without our headers or words. No page has such an address, so
 * it is answered as one that is not there.
 */
export function readableUrl({ url = '/' }: IncomingMessage | { url?: string | undefined }): string {
  const parts = (url.split('?')[0] ?? '').split('/')
  if (parts.every(isReadable)) return url
  return url.startsWith('/api/') ? '/api/not-an-address' : '/not-an-address'
}

function isReadable(part: string): boolean {
  try {
    return decodeURIComponent(part).length <= LONGEST_PART
  } catch {
    return false
  }
}
