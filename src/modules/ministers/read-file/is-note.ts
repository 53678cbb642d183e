const MARKER = /^(\*|†|‡|\d\.|n\.?b\.?\b|notes?\b|source\b|please note|disclaimer|footnote|key\b)/i
const SAYS =
  /^(does not (normally )?include|this (return|list|table|data|document|file|publication)|these|the (above|following|information|dates?)|where |all (meetings|dates)|meetings? (are|is|with|that|which)|information|data |excludes?|includes?|end of|total\b|published)/i

/** A row that speaks of the file and not of a meeting. */
export const isNote = (words: string) => MARKER.test(words) || SAYS.test(words) || words.length > 220
