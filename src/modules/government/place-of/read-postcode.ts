export type Postcode = { postcode: string; district: string; area: string }

const OUTWARD = '(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])|GIR)'
const INWARD = '\\d[ABD-HJLNP-UW-Z]{2}'
// An outward part alone could also be a whole postcode's beginning, so the whole one is tried first.
const WHOLE = new RegExp(`^(${OUTWARD})(${INWARD})$`)
const OUTWARD_ALONE = new RegExp(`^${OUTWARD}$`)

/**
 * Reads a postcode however it was typed: any case, spaces anywhere, or only the first half ("LS1"). Undefined when it does
 * not have the form of one (Royal Mail's, BS 7666); whether it exists is another question.
 */
export function readPostcode(text: string): Postcode | undefined {
  const bare = text.toUpperCase().replace(/[\s.,-]/g, '')
  const [, outward, inward] = WHOLE.exec(bare) ?? []
  if (outward && inward) return { postcode: `${outward} ${inward}`, district: outward, area: areaOf(outward) }
  // "LS1 4" is half-typed: read as a district it would be the wrong one.
  if (OUTWARD_ALONE.test(bare) && !/\s/.test(text.trim())) return { postcode: bare, district: bare, area: areaOf(bare) }
  return undefined
}

const areaOf = (outward: string) => /^[A-Z]+/.exec(outward)?.[0] ?? outward
