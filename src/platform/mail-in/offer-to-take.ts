import { otherTakers, type TakesMail } from './other-takers.ts'

/** A module’s offer to take a kind of mail before it is read as a letter about a case. */
export function offerToTake(take: TakesMail): void {
  if (!otherTakers.includes(take)) otherTakers.push(take)
}
