export { evaluateLinks, type LinkFigures } from './evaluate-links/evaluate-links.ts'
export { keepKeys } from './keep-keys/keep-keys.ts'
export { MatchQuery, MatchResult } from './match-businesses/match-businesses.schema.ts'
export { matchBusinesses } from './match-businesses/match-businesses.ts'
