type Marked = { marking: string; handling: readonly string[] }

/**
 * Whether the title, the place and the firms of an engagement may go to calendar programs and mail providers: not when it is
 * sensitive, nor when its handling keeps it to some people, to government, or until a time.
 */
export const leavesWithItsWords = ({ marking, handling }: Marked): boolean =>
  marking === 'OFFICIAL' && handling.every((one) => one === 'FOR PUBLIC RELEASE')
