import type { SectorCode } from './reading.ts'

export const sectorCodes: readonly SectorCode[] = ['AM', 'CE', 'CI', 'DF', 'DT', 'FS', 'LS', 'PBS']

export function isSectorCode(text: string): text is SectorCode {
  return sectorCodes.some((code) => code === text)
}
