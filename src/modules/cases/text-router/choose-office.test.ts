import { describe, expect, it } from 'vitest'
import { chooseOffice, type OfficeFacts } from './choose-office.ts'
import { readIssue } from './read-issue.ts'
import type { SectorCode } from './reading.ts'
import { sectorCodes } from './sector-codes.ts'
import { aTextRouter } from './text-router.factory.ts'

const router = aTextRouter()
const everyOffice = new Set(sectorCodes)

function choose(text: string, sectors: { sector: SectorCode; basis: string; confidence: number }[] = []) {
  return chooseOffice(readIssue(router, text), { sectors, openSectors: everyOffice })
}

describe('the central desk decides', () => {
  it.each([
    'How do I register for VAT',
    'There is nowhere for my customers to park',
    'Payroll tax for my first employee',
    'My restaurant needs a visa for a chef',
    'How do I pay my business rates'
  ])('on %s', (text) => {
    const { sector, why } = choose(text)
    expect(sector).toBeNull()
    expect(why.at(-1)).toBe('A person at the central desk reads it and decides who is best placed')
  })

  it('when the office that fits is not open', () => {
    const reading = readIssue(router, 'Our biotech company is waiting for the MHRA')
    const choice = chooseOffice(reading, { sectors: [], openSectors: new Set(['AM']) })
    expect(choice.sector).toBeNull()
    expect(choice.why[0]).toContain('not open')
  })
})

describe('a sector office is chosen', () => {
  const inCreative: OfficeFacts['sectors'] = [{ sector: 'CI', basis: 'SIC 59111', confidence: 0.9 }]

  it('whatever the issue, for a business the register places in its sector', () => {
    const choice = choose('How do I register for VAT', inCreative)
    expect(choice.sector).toBe('CI')
    expect(choice.why[0]).toContain('SIC 59111')
  })

  it('by the register even when the topic belongs to another sector', () => {
    expect(choose('We cannot get a grid connection', inCreative).sector).toBe('CI')
  })

  it('by the words when they plainly speak of another trade than a doubtful register', () => {
    const doubtful: OfficeFacts['sectors'] = [{ sector: 'PBS', basis: 'SIC 70100', confidence: 0.3 }]
    expect(
      choose('We are a biotech company and our clinical trial of a vaccine is held up by the MHRA', doubtful).sector
    ).toBe('LS')
  })

  it('by a topic of its own without any word of trade', () => {
    expect(choose('Nobody will give me a grid connection date').sector).toBe('CE')
    expect(choose('How long does FCA authorisation take').sector).toBe('FS')
  })

  it('never gives a confidence outside nought to one', () => {
    for (const text of ['', 'software games music bank drug weapon law firm wind farm']) {
      const { confidence } = choose(text, inCreative)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})
