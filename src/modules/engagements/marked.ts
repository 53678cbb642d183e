import type { Generated } from 'kysely'
import type { MarkingColumns } from '../government/index.ts'

/** `readers`, by which the wall decides, is worked out by the database. */
export type Marked = { [K in keyof MarkingColumns]: MarkingColumns[K] } & { readers: Generated<string[]> }
