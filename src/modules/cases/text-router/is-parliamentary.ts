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

/**
 * True for a text in the manner of a written question in Parliament. Members and businesses use the same words
 * differently, so the two kinds are weighed differently.
 */
export function isParliamentary(text: string): boolean {
  const lower = text.slice(0, 2000).toLowerCase()
  if (/\b(i|we|my|our|us|im|ive|weve|me)\b/.test(lower.replaceAll('’', "'").replaceAll("'", ''))) return false
  return cues.some((cue) => cue.test(lower))
}
