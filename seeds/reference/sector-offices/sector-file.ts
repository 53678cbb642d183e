/** One sector as `sectors.json` writes it. */
export type SectorFile = {
  code: string
  slug: string
  name: string
  office: string | null
  office_slug: string | null
  covers: string
  examples: string[]
  plan_aim: string | null
  what_it_does: string | null
  leads: string[]
  also: string[]
  bodies: string[]
  forums: string[]
}
