import type { Ctx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { mayLieIn, type NationCode, placeOf } from '../../government/index.ts'
import { raiseRefusals } from './refusal-words.ts'

const { en: say } = raiseRefusals

const IN: Readonly<Record<NationCode, string>> = {
  england: say.inEngland,
  scotland: say.inScotland,
  wales: say.inWales,
  'northern-ireland': say.inNorthernIreland
}

/**
 * Dates are counted in the working days of the nation that is named, so a postcode that cannot be there is asked about, as is one that
 * is none. Nothing is asked of whoever left either out.
 */
export async function thePlaceFits(ctx: Ctx, { postcode, nation }: { postcode?: string; nation?: NationCode }) {
  const written = postcode?.trim()
  if (!written) return
  const place = await placeOf(ctx, written)
  if (!place) throw new RuleBroken('postcode-unknown', say.postcode, 'postcode')
  if (nation && place.nation && !(await mayLieIn(ctx, written, nation)))
    throw new RuleBroken('nation-elsewhere', IN[place.nation], 'nation')
}
