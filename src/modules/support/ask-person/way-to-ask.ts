import type { Ctx } from '../../../platform/ctx.ts'

/** What the finder knows when somebody asks a person: whatever takes questions in starts from this, so that nothing is asked twice. */
export type Asked = {
  findingId: string
  words: string
  postcode: string | null
  nation: string | null
  sizeBand: string | null
  business: { id: string; name: string; number: string | null } | null
}

/** Takes what was asked into its own journey for this visit, and says where the person goes on. */
export type WayToAsk = (ctx: Ctx, visit: Buffer, asked: Asked) => Promise<string>

let way: WayToAsk | undefined

/** The slot by which a module above takes questions from the finder; called once, where that module is listed. */
export function offerWayToAsk(given: WayToAsk): void {
  way = given
}

export const wayToAsk = (): WayToAsk | undefined => way
