const STARTS = 'B C D F G H J K L M N P R S T V W BR CH CL CR DR FL GR KR PL PR SH SK ST TH TR W'.split(' ')
const MIDDLES = 'A E I O U AI EA EE IO OU AL AN AR EL EN ER IN OR UN AX EX IX'.split(' ')
const ENDS = 'N R S T L M X K ND RD NT LEY TON SON FORD WELL TEK IA O A ICS'.split(' ')

/** A name that nobody bears, of two or three syllables. */
export function coinedWord(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const syllable = () => pick(STARTS) + pick(MIDDLES)
  return syllable() + (random() < 0.45 ? syllable() : '') + pick(ENDS)
}
