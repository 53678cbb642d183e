import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import type { LocalHelpRow, SupportTables } from '../tables.ts'

export type HelpPlace = {
  district?: string | null
  authority?: string | null
  region?: string | null
  nation?: string | null
  /** The council, its county and combined authority, when they are known already. */
  codes?: readonly string[]
}

export type LocalHelp = Pick<
  LocalHelpRow,
  'code' | 'name' | 'kind' | 'phone' | 'url' | 'provisional' | 'last_checked_on'
>

const AGENCIES: readonly LocalHelpRow['kind'][] = ['enterprise-agency', 'national']

/**
 * Whom a business talks to where it is: the hub or gateway of its council, the agency of its nation, the chamber in its
 * postcode area. In Scotland the agency is Highlands and Islands Enterprise or South of Scotland Enterprise for their
 * councils, and Scottish Enterprise for every other: nobody is left without one.
 */
export const localHelpFor = async (ctx: Ctx, place: HelpPlace): Promise<LocalHelp[]> =>
  inTransaction(ctx, async (tx) => {
    const [{ help }, codes] = await Promise.all([loadCatalogue(tx), place.codes ?? codesOfPlace(tx, place)])
    return nearestHelp(help, { ...place, codes })
  })

/** The same among what is at hand, where the council is known already. */
export function nearestHelp(all: readonly LocalHelpRow[], place: HelpPlace): LocalHelp[] {
  const codes = place.codes ?? []
  const near = nearest(
    all.filter(({ kind }) => kind === 'growth-hub' || kind === 'gateway'),
    codes,
    place
  )
  const agency = nearest(
    all.filter(({ kind }) => AGENCIES.includes(kind)),
    codes,
    place
  )
  const chambers = all.filter(({ kind, postcode }) => kind === 'chamber' && sameArea(postcode, place.district))
  const seen = new Set<string>()
  return [...near.slice(0, 1), ...agency.slice(0, 1), ...chambers.slice(0, 1)]
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ code, name, kind, phone, url, provisional, last_checked_on }) => ({
      code,
      name,
      kind,
      phone,
      url,
      provisional,
      last_checked_on
    }))
}

const codesOfPlace = async (ctx: Ctx, { authority, district }: HelpPlace) =>
  authority ? [authority] : district ? ((await areaOf(ctx, district))?.area_codes ?? []) : []

/** The local authority in which most of a postcode district lies, with its county, combined authority or districts. */
export async function areaOf(ctx: Ctx, district: string) {
  const asked = tables<SupportTables>(ctx)
    .selectFrom('support.district_area')
    .selectAll()
    .where('district', '=', district)
  const [area] = await askTogether(ctx, asked, {})
  return area
}

/** By council first, then by region, then by nation: what is said of a narrower area holds before what is said of a wider. */
function nearest(
  rows: readonly LocalHelpRow[],
  codes: readonly string[],
  { region, nation }: HelpPlace
): LocalHelpRow[] {
  for (const code of codes) {
    const ofCouncil = rows.filter(({ authority_codes }) => authority_codes.includes(code))
    if (ofCouncil.length) return ofCouncil
  }
  const ofRegion = rows.filter(({ region_codes }) => region && region_codes.includes(region))
  if (ofRegion.length) return ofRegion
  return rows.filter(({ nation_codes }) => nation && nation_codes.includes(nation))
}

const lettersOf = (text: string) => /^[A-Z]+/.exec(text)?.[0]
const sameArea = (postcode: string | null, district: string | null | undefined) =>
  Boolean(postcode && district && lettersOf(postcode) === lettersOf(district))
