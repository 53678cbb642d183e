export { findingOfCase, tieFindingToCase } from './ask-person/finding-of-case.ts'
export { type Asked, offerWayToAsk } from './ask-person/way-to-ask.ts'
export { type AwardsImported, importAwards } from './import-awards/import-awards.ts'
export { importSupport, type SupportImported } from './import-support/import-support.ts'
