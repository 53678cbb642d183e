import type { LocalHelpRow } from '../tables.ts'

/** A scheme as a reader found it: judged by the one schema of the catalogue, never by the reader. */
export type ReadScheme = { key: string; row: number; content: unknown }

/** What a reader found in a file: schemes, local help, and the rows that are not for the catalogue, each with its reason. */
export type ReadResult = {
  source: string
  schemes: readonly ReadScheme[]
  localHelp?: readonly LocalHelpRow[]
  setAside: readonly { row: number; what: string; why: string }[]
}
