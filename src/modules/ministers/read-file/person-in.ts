const TITLE =
  /^(the )?(rt\.? hon|right honourable|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baron(ess)?|prof(essor)?|viscount|archbishop|bishop|rabbi|imam|rev(erend)?|colonel|hrh|cllr|councillor)\b\.?/i

/** Given names that begin a person's name in these files; short on purpose, since a name in doubt goes to a person to look at. */
const GIVEN = new Set(
  `aaron adam adrian alan alastair alex alexander alison alistair allan allister amanda amber amelia amy andrew andy angela ann anna anne
  anthony antony arthur barbara barry ben benedict bernard bill bob brendan brian bruce camilla carl carol caroline catherine charles charlie
  charlotte chris christine christopher claire clare clive colin craig damian damien daniel danny darren dave david dawn deborah
  denis dennis derek diana diane dominic don donald douglas duncan edward elaine elizabeth ellen emily emma eric esther evan evgeny fiona
  francis frank fraser fred gareth gary gavin geoff geoffrey geordie george gerald gerard giles gillian gordon graeme graham grant greg
  hannah harriet harry heather helen henry howard hugh hugo ian irene isabel jack jacqueline james jane janet jason jean jeff jeffrey jenny
  jeremy jessica jill jim jo joan joanna joe john jon jonathan joseph judith julia julian julie justin karen kate katherine kathryn keith
  ken kenneth kevin laura lawrence lee leon lesley lionel lisa liz louise lucy luke malcolm margaret maria mark martin mary matt matthew
  maurice max melanie michael michelle mick mike miles murdoch nancy natalie neil nicholas nick nicola nicholas nigel norman oliver owen
  pamela patricia patrick paul paula pauline peter phil philip phillip rachel ralph ray rebecca rhodri richard rob robert robin rod roger
  ron ronald rory rosemary roy rupert russell ruth ryan sally sam samantha sandra sara sarah scott sean sharon sheila shirley simon sophie
  stephanie stephen steve steven stewart stuart sue susan susie tadashi teresa terry thomas tim timothy tina toby tom tony tracey trevor
  valerie vanessa vernon veronica victor victoria vincent vivienne wendy will william yvonne zoe`.split(/\s+/)
)

/** Whether these words are a person's name, by a title before it or a given name and one or two more. */
export function personIn(words: string): boolean {
  if (TITLE.test(words) || / (MP|MSP|MEP|MS|AM|MLA)$/.test(words)) return true
  const [first = '', ...rest] = words.replace(HONOURS, '').trim().split(/\s+/)
  const fewNames = rest.length >= 1 && rest.length <= 3
  return fewNames && GIVEN.has(first.toLowerCase()) && rest.every((name) => SURNAME.test(name)) && !FIRM.test(words)
}

const HONOURS = /\b(MP|MSP|MEP|OBE|CBE|MBE|QC|KC)\b/g
const SURNAME = /^[A-Z][\p{L}’'-]*\.?$|^(de|van|von|of|and|bin|al)$/u

const FIRM =
  /\b(ltd|limited|llp|plc|group|partnership|foundation|trust|council|association|university|college|school|bank|society|institute|lewis|matthey|moores?|grocers|services|company|centre|hospital|holdings|international|care|associates|fund|insurance|aid|architects|media|news|times|bbc|radio|constituents)\b/i
