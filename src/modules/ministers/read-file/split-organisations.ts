import { NAMES_WITH_COMMAS } from './names-with-commas.ts'
import { personIn } from './person-in.ts'

const COMPANY_ENDING =
  /^(ltd|limited|llp|plc|inc|llc|lp|gmbh|s\.?a\.?|n\.?v\.?|ag|corp|co|uk|usa|jr|mp|obe|cbe|mbe|dbe|kbe|qc|kc|phd)\.?$/i
/** What may stand alone on either side of “and” in a list, and so is more than half of one name. */
const HALF_A_NAME =
  /\b(association|council|commission|federation|institute|committee|trust|union|society|foundation|partnership|company|services?|centre|group|chamber|college|university|school|bank|board|agency|department)s?$/i

/**
 * The organisations in one cell. Semicolons, new lines and bullets always part them; commas part a list, but not a person
 * from the organisation they came from, nor a name that has a comma in it; “and” parts only the end of a list.
 */
export function splitOrganisations(cell: string): string[] {
  const listed = withoutLabel(cell)
  const pieces = outsideBrackets(listed.replace(/\n|•|\s\|\s/g, ';'), ';').flatMap(splitAtCommas)
  return pieces.map(tidied).filter((piece) => /[\p{L}\d]/u.test(piece))
}

/** “Business leaders – A, B, C” and “Roundtable: (A, B)” name the occasion first and then who was there. */
function withoutLabel(cell: string): string {
  const label = /^([^:;,(]{3,90}?)(:|\s[–—-])\s+(?=\S)(.+)$/s.exec(cell)
  const [, occasion = '', sign, rest = ''] = label ?? []
  const unwrapped = /^\((.*)\)$/s.exec(rest.trim())?.[1] ?? rest
  const names = !personIn(occasion) && (sign === ':' || OCCASION.test(occasion))
  const list = names && (commasIn(unwrapped) >= 1 || unwrapped.includes(';')) ? unwrapped : cell
  return /^\(([^()]*)\)$/s.exec(list.trim())?.[1] ?? list
}

const OCCASION =
  /\b(round ?table|leaders|delegation|event|conference|meeting|seminar|panel|members|representatives|forum|breakfast|lunch|dinner|reception|visit|businesses|companies|charities|group|board)\b/i

/** Commas outside brackets. */
function commasIn(text: string): number {
  return outsideBrackets(text, ',').length - 1
}

function outsideBrackets(text: string, sign: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (letter === sign && depth === 0) {
      pieces.push(piece)
      piece = ''
    } else piece += letter
  }
  return [...pieces, piece]
}

function splitAtCommas(text: string): string[] {
  const whole = folded(text)
  if (NAMES_WITH_COMMAS.some((name) => whole === name)) return [text]
  const parts = joinEndings(keepKnownNames(outsideBrackets(text, ',').map(tidied).filter(Boolean)))
  if (parts.length < 2) return personAndOther(text)
  if (parts.length === 2) return twoParts(parts, text)
  return peopleWithTheirs(endOfList(parts))
}

/** Two parts are two organisations, unless one of them is a person, a post, or half a name. */
function twoParts(parts: readonly string[], text: string): string[] {
  const [one = '', two = ''] = parts
  const people = [one, ...two.split(/\s+(?:and|&)\s+/)]
  if (people.every(personIn)) return people
  if (personIn(one) || personIn(two) || isPost(one) || isPost(two)) return [text]
  if (/^[a-z]/.test(two) || /^(and|&)\s/i.test(two))
    return /^(and|&)\s+[A-Z]/.test(two) ? parts.map(withoutAnd) : [text]
  return / and | & /.test(two) && HALF_A_NAME.test(two) && one.split(' ').length === 1 ? [text] : endOfList(parts)
}

/** “A, B, C and D” ends with two; “A, B and Co” and “Marks and Spencer” do not. */
function endOfList(parts: readonly string[]): string[] {
  const last = withoutAnd(parts.at(-1) ?? '')
  const halves = /^(.+?)\s+(?:and|&)\s+([A-Z\d].+)$/.exec(last)
  const [, left = '', right = ''] = halves ?? []
  const list = parts.slice(0, -1).map(withoutAnd)
  const endedBefore = /^(and|&)\s/i.test(parts.at(-1) ?? '')
  return halves && !endedBefore && standsAlone(left, right) ? [...list, left, right] : [...list, last]
}

const standsAlone = (left: string, right: string) =>
  !ONE_FIRM.test(`${left} and ${right}`) &&
  (!HALF_A_NAME.test(right) || HALF_A_NAME.test(left) || right.split(' ').length >= 3)

const ONE_FIRM =
  /^(ernst and young|cable and wireless|northern and shell|marks and spencer|johnson and johnson|procter and gamble|smith and nephew|allen and overy|tate and lyle|holland and barrett|slaughter and may|barnes and noble|standard and poor.*|.* and (sons?|co|company|partners|wales|sport|skills|industry|commerce|technology|innovation|leadership))$/i

/** Somebody and somebody else: people named together, or a person beside an organisation. Names of organisations stay whole. */
function personAndOther(text: string): string[] {
  const sides = text.split(/\s+(?:and|&)\s+/)
  const [one = '', two = ''] = sides
  if (
    sides.length !== 2 ||
    /^(mr|mrs|dr|sir|lord|lady)\.?$/i.test(one) ||
    /\b(constituents?|famil(y|ies)|colleagues|others|victims|team)\b/i.test(two)
  )
    return [text]
  const whole = (side: string) => side.split(' ').length >= 2
  return (personIn(one) && whole(two)) || (personIn(two) && whole(one)) ? sides : [text]
}

/** In a list in which people stand beside the organisations they came from, the part after a person is theirs. */
function peopleWithTheirs(parts: readonly string[]): string[] {
  const people = parts.filter((part) => personIn(part)).length
  const joined: string[] = []
  let open = false
  for (const part of parts) {
    const person = personIn(part)
    const theirs: boolean = open && !person && (isPost(part) || people * 4 >= parts.length)
    if (theirs) joined[joined.length - 1] = `${joined.at(-1)}, ${part}`
    else joined.push(part)
    open = (person && !/\(| [–-] /.test(part)) || (theirs && isPost(part))
  }
  return joined
}

const POST =
  /^(the )?(chair(man|woman|person)?|chief exec(utive)?( officer)?|ceo|cfo|coo|managing director|director( general)?|editor|president|vice[- ]president|founder|general secretary|head|leader|professor|secretary|vice[- ]chancellor|governor|partner|convener|principal)\b/i
const isPost = (part: string) => POST.test(part)

function keepKnownNames(parts: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const three = parts.slice(at, at + 3).join(', ')
    const two = parts.slice(at, at + 2).join(', ')
    const [name, taken] = isKnown(three) ? [three, 3] : isKnown(two) ? [two, 2] : [parts[at] ?? '', 1]
    kept.push(name)
    at += taken - 1
  }
  return kept
}

const isKnown = (text: string) => text.includes(',') && NAMES_WITH_COMMAS.includes(folded(text))

function joinEndings(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && COMPANY_ENDING.test(part)) joined[joined.length - 1] = `${before}, ${part}`
    else joined.push(part)
  }
  return joined
}

const withoutAnd = (part: string) => part.replace(/^(and|&)[\s,]+/i, '')
const tidied = (part: string) =>
  part
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.:–-]+|[\s,;:–-]+$/g, '')
    .trim()
const folded = (text: string) => text.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim()
