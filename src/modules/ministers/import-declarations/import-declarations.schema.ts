import { z } from 'zod'

export const ImportDeclarations = z.object({
  /** Whose file it is, where it does not say. */
  department: z.string().trim().max(200).optional(),
  /** Said on every page that shows its rows. */
  sourceWords: z.string().trim().min(3).max(300),
  acceptPartial: z.boolean().default(false)
})
export type ImportDeclarations = z.input<typeof ImportDeclarations>

export type RefusedRow = { line: number; column: string; text: string; reason: string }

export type ImportedDeclarations = {
  kind: string
  file_rows: number
  accounted_rows: number
  declarations: number
  nil: number
  refused: RefusedRow[]
  loaded: boolean
  added: number
}
