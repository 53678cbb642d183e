/** One line of the map of who does what, as it stands on a day. Of each kind of condition one must hold; none given, any does. */
export type RoutingRule = {
  slug: string
  version: number
  position: number
  words: string
  topics: readonly string[]
  sectors: readonly string[]
  nations: readonly string[]
  regions: readonly string[]
  sizes: readonly string[]
  urgencies: readonly string[]
  phrases: readonly string[]
  capacity: number | null
  opensAt: string | null
  closesAt: string | null
  teamId: string | null
  teamName: string | null
  sector: string | null
}

export type RoutingFacts = {
  words: string
  topic: string | null
  nation: string
  region: string | null
  size: string | null
  urgency: string
  sectors: readonly string[]
}
