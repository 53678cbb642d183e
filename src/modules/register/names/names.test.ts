import { expect, test } from 'vitest'
import { companyNumber } from './company-number.ts'
import { coreOfName } from './core-of-name.ts'
import { foldName } from './fold-name.ts'
import { fullPostcode, postcodesMeant } from './postcode.ts'
import { searchedName } from './searched-name.ts'

test.each([
  ['MARKS & SPENCER P.L.C.', 'marks and spencer plc'],
  ["SAINSBURY'S", 'sainsburys'],
  ['“SAIL IN GREECE” LTD', 'sail in greece ltd'],
  ['‘OW ‘BOUT ME? LIMITED', 'ow bout me limited'],
  ['€UROTECH LTD', 'eurotech ltd'],
  ['ÁLPHA Straße Ærø', 'alpha strasse aero'],
  ['ROLLS-ROYCE', 'rolls royce'],
  ['!', '!'],
  ['£££', '£££']
])('folds %s', (name, folded) => expect(foldName(name)).toBe(folded))

test.each([
  ['tesco stores limited', 'tesco stores'],
  ['the acme group holdings uk ltd', 'acme'],
  ['the company limited', 'the company limited']
])('takes the core of %s', (folded, core) => expect(coreOfName(folded)).toBe(core))

test.each([
  ['6500', '00006500'],
  ['0000 6500', '00006500'],
  ['sc1234', 'SC001234'],
  ['OC300001', 'OC300001'],
  ['R0000042', 'R0000042'],
  ['ip28985r', 'IP28985R'],
  ['123456789', undefined],
  ['acme', undefined],
  ['ABCDEFGH', undefined],
  ['', undefined]
])('reads %s as a company number', (written, number) => expect(companyNumber(written)).toBe(number))

test('reads postcodes whole, by district and by sector', () => {
  expect(fullPostcode('ls14ap')).toEqual({ postcode: 'LS1 4AP', district: 'LS1' })
  expect(fullPostcode('LS1')).toBeUndefined()
  expect(fullPostcode('94107')).toBeUndefined()
})

test.each([
  ['ls14ap', ['LS1 4AP'], ['LS1 4AQ', 'LS14 4AP']],
  ['LS1', ['LS1 4AP', 'LS1A 1AA'], ['LS11 4AP', 'LS2 1AA']],
  ['w1', ['W1 1AA', 'W1A 1AA', 'W1W 9ZZ'], ['W11 1AA', 'W2 1AA']],
  ['w1a', ['W1A 1AA'], ['W1 1AA', 'W1B 1AA']],
  ['ls1 4', ['LS1 4AP'], ['LS1 5AP', 'LS14 4AP']],
  ['ls', ['LS1 4AP', 'LS29 9AA'], ['L1 1AA', 'LD1 1AA']],
  ['widgets', [], ['W1 1AA']]
])('finds by %j the postcodes it means, and no others', (written, within, beyond) => {
  const finds = (postcode: string) => postcodesMeant(written).some(({ from, to }) => postcode >= from && postcode < to)
  expect(within.filter(finds)).toEqual(within)
  expect(beyond.filter(finds)).toEqual([])
})

test.each([
  ['BEST T-SHIRT PRINTING LTD', 'tshirt'],
  ['LITTLE ACORNS PRE-SCHOOL', 'preschool'],
  ['SMITH AND SONS', null],
  ['ACME HOLDINGS', null]
])('keeps the short words of %s joined to the next', (name, joined) => expect(searchedName(name).joined).toBe(joined))
