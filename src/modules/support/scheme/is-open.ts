type Dated = { historic: boolean; opensOn: string | null; closesOn: string | null }

/** Whether somebody can apply on a day: not historic, begun, and not past its last day. Every result passes through here. */
export function isOpen({ historic, opensOn, closesOn }: Dated, day: string): boolean {
  if (historic) return false
  return (opensOn === null || opensOn <= day) && (closesOn === null || closesOn >= day)
}
