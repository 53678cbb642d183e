import { describe, expect, it } from 'vitest'
import { chooseOffice } from './choose-office.ts'
import { readIssue } from './read-issue.ts'
import type { SectorCode } from './reading.ts'
import { sectorCodes } from './sector-codes.ts'
import { aTextRouter } from './text-router.factory.ts'

const router = aTextRouter()
const open = { sectors: [], openSectors: new Set(sectorCodes) }

describe('hostile texts', () => {
  const texts: [string, string][] = [
    ['nothing', ''],
    ['only marks', '?!… ,.;'],
    ['a megabyte', 'planning permission '.repeat(52_000)],
    ['one endless word', 'a'.repeat(1_000_000)],
    ['null characters', 'VAT\u0000 return\u0000'],
    ['right to left', '\u202Eمشكلة في ضريبة VAT\u202C'],
    ['emoji', '💷💷 late payment 😡'],
    ['half a surrogate', 'grid \ud800 connection'],
    ['words of code', '__proto__ constructor toString hasOwnProperty']
  ]
  it.each(texts)('%s still gives chances that sum to one', (_, text) => {
    const { departments } = readIssue(router, text)
    const sum = departments.reduce((total, { probability }) => total + probability, 0)
    expect(sum).toBeCloseTo(1, 9)
    expect(departments.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
  })

  it('an empty text names no topic, sector or reason, and no department is likely', () => {
    const reading = readIssue(router, '')
    expect(reading.topics).toEqual([])
    expect(reading.sectors).toEqual([])
    expect(reading.departments[0]?.probability).toBeLessThan(0.3)
  })
})

describe('twenty issues over the eight sectors', () => {
  const issues: [SectorCode, string, string][] = [
    [
      'AM',
      'Department for Business and Trade',
      'We make gearboxes in Derby and the new United States tariffs have wiped out our margin'
    ],
    [
      'AM',
      'Department for Work and Pensions',
      'Our foundry was given an improvement notice by a health and safety inspector and we think it is wrong'
    ],
    [
      'AM',
      'Department for Environment, Food & Rural Affairs',
      'The Environment Agency has sat on the permit for our chemical plant for over a year'
    ],
    [
      'CE',
      'Department for Energy Security and Net Zero',
      'The grid operator will not give my customers a connection date for our batteries and solar farm'
    ],
    [
      'CE',
      'Department for Energy Security and Net Zero',
      'Our offshore wind developer cannot tell when the next contracts for difference round opens'
    ],
    [
      'CE',
      'Ministry of Housing, Communities and Local Government',
      'The council has refused planning permission for our onshore wind turbines'
    ],
    [
      'CI',
      'Department for Culture, Media and Sport',
      'Our music venue cannot survive and touring bands no longer come'
    ],
    ['CI', 'HM Treasury', 'HMRC says our games studio cannot claim the video games expenditure credit'],
    [
      'CI',
      'Department for Culture, Media and Sport',
      'We want to renew the broadcasting licence of our community radio station with Ofcom'
    ],
    [
      'DF',
      'Department for Business and Trade',
      'The export licence for our night vision sights has been with the Export Control Joint Unit for months'
    ],
    ['DF', 'Ministry of Defence', 'How does a small firm bid for a defence contract to supply body armour to the army'],
    [
      'DT',
      'Department for Science, Innovation and Technology',
      'Our software company does not know what the ICO expects after a data breach'
    ],
    [
      'DT',
      'Home Office',
      'We cannot get a skilled worker visa for a machine learning engineer at our software company'
    ],
    [
      'DT',
      'Department for Science, Innovation and Technology',
      'Our chip design firm wants to know what the semiconductor strategy offers'
    ],
    ['FS', 'HM Treasury', 'The FCA has kept our payments firm waiting fourteen months for authorisation'],
    ['FS', 'HM Treasury', 'Our insurance brokers cannot meet the new prudential rules'],
    ['LS', 'Department of Health and Social Care', 'The MHRA has gone quiet on the approval of our glucose monitor'],
    ['LS', 'Department of Health and Social Care', 'NICE turned down our cancer drug and we want to understand why'],
    [
      'PBS',
      'Department for Business and Trade',
      'Our accountancy firm cannot find auditors under the new audit regulation'
    ],
    ['PBS', 'Ministry of Justice', 'Our law firm says legal aid rates no longer pay for criminal work']
  ]
  it.each(issues)('%s · %s · %s', (sector, department, text) => {
    const reading = readIssue(router, text)
    expect(reading.departments[0]?.department).toBe(department)
    expect(chooseOffice(reading, open).sector).toBe(sector)
  })
})

describe('reasons', () => {
  it('quotes the words of the business and names owner and body in full', () => {
    const { why, bodies, topics } = readIssue(router, 'The grid operator will not give us a connection date')
    expect(why[0]?.text).toBe(
      '“grid operator” and “connection date” are about grid connections, which the Department for Energy Security and Net Zero and the National Energy System Operator look after'
    )
    expect(bodies.map(({ body }) => body)).toContain('National Energy System Operator')
    expect(topics[0]?.topic).toBe('grid-connection')
  })

  it('names a body the text mentions by its short name', () => {
    const { bodies } = readIssue(router, 'HMRC has not answered our letter')
    expect(bodies[0]).toMatchObject({ body: 'HM Revenue & Customs', department: 'HM Treasury', words: ['HMRC'] })
  })

  it('explains a text without official words by a saying it is like', () => {
    const { why } = readIssue(router, 'The inspector disagrees about the rate on our goods')
    expect(why.map(({ text }) => text).join(' ')).toContain(
      'which is about VAT, and HM Treasury and HM Revenue & Customs look after that'
    )
  })

  it('reads the same text the same way each time', () => {
    const text = 'Our lorry was held at Dover and the VAT is wrong'
    expect(readIssue(router, text)).toEqual(readIssue(router, text))
  })
})
