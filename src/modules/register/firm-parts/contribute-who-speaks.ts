import { speaking } from './speaking.ts'

/** The slot by which the module that opens a firm’s page says for whom a visit speaks. */
export function contributeWhoSpeaks(firms: (typeof speaking)['firms']): void {
  speaking.firms = firms
}
