export type { MinisterTables } from './tables.ts'
