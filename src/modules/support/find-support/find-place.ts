import type { Ctx } from '../../../platform/ctx.ts'
import { placeOf, readPostcode } from '../../government/index.ts'
import { areaOf, type HelpPlace } from '../local-help/local-help-for.ts'
import { NATIONS, REGIONS } from '../scheme/vocabulary.ts'
import { type KnownPlace, nationOfRegion } from './facts-from.ts'

export type FoundPlace = KnownPlace & { help: HelpPlace }

/** Where “LS1 4AP”, “LS1”, “TLE” or “scotland” is; undefined when it is none of these. */
export async function findPlace(ctx: Ctx, typed: string): Promise<FoundPlace | undefined> {
  if (Object.hasOwn(NATIONS, typed))
    return { nation: typed, region: null, authorities: undefined, help: { nation: typed } }
  if (Object.hasOwn(REGIONS, typed)) {
    const nation = nationOfRegion(typed)
    return { nation, region: typed, authorities: undefined, help: { region: typed, nation } }
  }
  const read = readPostcode(typed)
  const [place, area] = await Promise.all([placeOf(ctx, typed), read && areaOf(ctx, read.district)])
  if (!place?.nation) return undefined
  const region = place.region?.code ?? null
  return {
    nation: place.nation,
    region,
    authorities: area?.area_codes,
    help: { district: place.district, codes: area?.area_codes ?? [], region, nation: place.nation }
  }
}
