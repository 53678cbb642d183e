const cues = [
  /\b(his|her|their) department\b/,
  /\b(if|whether) (he|she|they|it) (will|plans?|has|have|is|are)\b/,
  /\bwhat (recent |further )?(steps|assessment|discussions|plans|progress|estimate|representations|guidance|criteria)\b/,
  /\bpursuant to\b/,
  /\bwith reference to\b/,
  /\bto the (written )?(answer|statement)\b/,
  /\bminister\b/,
  /\bwhether (the government|ministers?|officials)\b/,
  /\bhow (many|much)\b.*\b(in each|between|since)\b/,
  /\bin each (of the last|year|month)\b/,
  /\bwill make (it|an assessment|a statement)\b/,
  /\bmake an assessment\b/,
  /\bpotential (merits|impact|implications)\b/,
  /\btaking to\b/,
  /\bwhen (he|she|they) (plans?|expects?|will)\b/
]

/** As tabled after “To ask the Secretary of State”: a lower-case opening, a full stop and no question mark. */
const tabled =
  /^([Tt]o ask|representing|by what|under what|what|whether|if|how|when|which|who|where|on what|from what|for what|in what|with reference|pursuant|further to)\b[^?]*\.\s*$/s

/**
 * True for a text in the manner of a written question in Parliament. Members and businesses use the same words
 * differently, so the two kinds are weighed differently.
 */
export function isParliamentary(text: string): boolean {
  const opening = text.slice(0, 2000).replace(/\([A-Za-z]{1,3}\)|\bUS\b|\bME\b/g, ' ')
  const lower = opening.toLowerCase()
  if (/\b(i|we|my|our|us|im|ive|weve|me)\b/.test(lower.replace(/['’]/g, ''))) return false
  return tabled.test(opening) || cues.some((cue) => cue.test(lower))
}
