import { expect, test } from 'vitest'
import { companyNumber } from './company-number.ts'
import { coreOfName } from './core-of-name.ts'
import { foldName } from './fold-name.ts'
import { fullPostcode, postcodeBegins } from './postcode.ts'

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
  expect([postcodeBegins('ls14ap'), postcodeBegins('LS1'), postcodeBegins('ls1 4'), postcodeBegins('widgets')]).toEqual(
    ['LS1 4AP', 'LS1 ', 'LS1 4', undefined]
  )
})
