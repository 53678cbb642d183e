import { RuleBroken } from '../../../platform/errors.ts'

// In capitals, as a marking is written, at the start of a line or in brackets: “trade secret” is no marking.
const HIGHER =
  /(?:^|[\n[(|])[ \t*_-]*(?:(?:UK|NATO|COSMIC|EU) )?(?:TOP[ -]SECRET|SECRET|NATO CONFIDENTIAL)\b(?![a-z])|\bTOP[ -]SECRET\b|\bUK EYES ONLY\b/

/** Nothing above OFFICIAL may be kept here: text that carries a higher marking is refused before any of it is stored. */
export function noHigherMarking(texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, text] of Object.entries(texts)) {
    const found = text ? HIGHER.exec(text) : null
    if (found) refuse(found[0].replace(/^[^A-Z]+/, ''), field)
  }
}

function refuse(marking: string, field: string) {
  const words = `This text is marked ${marking}. Only OFFICIAL and OFFICIAL-SENSITIVE may be kept here. Take it out, and tell your security adviser`
  throw new RuleBroken('marked-too-high', words, field)
}
