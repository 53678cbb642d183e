import { fingerprintOf } from '../../../platform/fingerprint-of.ts'

const READER = new URL('../text-router/', import.meta.url).pathname
const SEEDS = new URL('../../../../seeds/reference/routing/', import.meta.url).pathname

/** What a model is trained from in this release, in a few figures: its seed files and the code that reads them. */
export const trainedFrom = (): string => fingerprintOf(SEEDS) + fingerprintOf(READER)
