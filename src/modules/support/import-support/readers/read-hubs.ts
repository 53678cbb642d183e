import { z } from 'zod'
import type { LocalHelpRow } from '../../tables.ts'
import type { ReadResult } from '../read-result.ts'

const Contact = z.object({ phone_fmt: z.string().nullish() })
const Hub = z.object({
  name: z.string(),
  digest: z.string(),
  website: z.object({ url: z.string() }),
  contacts: Contact,
  postcode: z.string().nullish(),
  boundaries: z.array(z.object({ code: z.string(), name: z.string(), type: z.object({ label: z.string() }) }))
})
const Chamber = Hub.omit({ boundaries: true, postcode: true }).extend({
  place: z.object({ address: z.string(), postcode: z.string().nullable() })
})

const AS_OF = '2025-06-30'
const REGION: Readonly<Record<string, string>> = {
  E12000001: 'TLC',
  E12000005: 'TLG',
  E12000007: 'TLI',
  E12000009: 'TLK'
}
const NATION: Readonly<Record<string, string>> = { W92000004: 'wales', N92000002: 'northern-ireland' }

/** Growth hubs of England, Business Gateways of Scotland, Business Wales and NI Business Info, each with its area. */
export function readHubs(json: unknown): ReadResult {
  const hubs = z.array(Hub).parse(json)
  return { source: 'growth-hubs', schemes: [], setAside: [], localHelp: hubs.map(hubRow) }
}

function hubRow(hub: z.infer<typeof Hub>, position: number): LocalHelpRow {
  const codes = hub.boundaries.map(({ code }) => code)
  const nations = codes.map((code) => NATION[code]).filter((code) => code !== undefined)
  const regions = codes.map((code) => REGION[code]).filter((code) => code !== undefined)
  return {
    code: `hub-${hub.digest}`,
    name: hub.name,
    kind: nations.length ? 'national' : hub.name.startsWith('Business Gateway') ? 'gateway' : 'growth-hub',
    phone: hub.contacts.phone_fmt ?? null,
    url: hub.website.url,
    postcode: hub.postcode ?? null,
    region_codes: regions,
    authority_codes: codes.filter((code) => !REGION[code] && !NATION[code]),
    nation_codes: nations,
    last_checked_on: AS_OF,
    provisional: true,
    source: 'growth-hubs',
    position
  }
}

/** Accredited chambers of commerce, by where they are; they have no published area, so the nearest by region is offered. */
export function readChambers(json: unknown): ReadResult {
  const chambers = z.array(Chamber).parse(json)
  return {
    source: 'chambers',
    schemes: [],
    setAside: [],
    localHelp: chambers.map((one, position) => ({
      code: `chamber-${one.digest}`,
      name: one.name,
      kind: 'chamber',
      phone: one.contacts.phone_fmt ?? null,
      url: one.website.url,
      postcode: one.place.postcode,
      region_codes: [],
      authority_codes: [],
      nation_codes: [],
      last_checked_on: AS_OF,
      provisional: true,
      source: 'chambers',
      position: 1000 + position
    }))
  }
}
