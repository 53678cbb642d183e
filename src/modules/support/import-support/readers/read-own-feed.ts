import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'

const Feed = z.object({
  layout: z.literal('sector-office-schemes-1'),
  source: z.string(),
  schemes: z.array(z.object({ key: z.string().min(1) }).catchall(z.unknown()))
})

/** Our own layout, as the feed hands it out: from another sector office, or written by hand. */
export function readOwnFeed(json: unknown): ReadResult {
  const { source, schemes } = Feed.parse(json)
  return {
    source,
    setAside: [],
    schemes: schemes.map(({ key, ...content }, at) => ({ key, row: at + 1, content }))
  }
}
