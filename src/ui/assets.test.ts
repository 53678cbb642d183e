import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assetHref, assets } from './assets.ts'

const text = (name: string) => assets.find((asset) => asset.name === name)?.raw.toString() ?? ''

describe('the files a browser loads', () => {
  it('never ask for the typeface that is not ours, or for a file we do not serve', () => {
    for (const { raw } of assets) expect(raw.toString()).not.toMatch(/GDS Transport|@font-face|sourceMappingURL/)
    expect(text('sector-office.css')).not.toContain('url(')
  })

  it('keep the rest of the GOV.UK stylesheet', () => {
    expect(text('govuk-frontend.css')).toContain('.govuk-button{font-family:var(--so-font)')
    expect(text('govuk-frontend.css').length).toBeGreaterThan(130_000)
  })

  it('have names that change with their content', () => {
    for (const { name, href } of assets) {
      expect(href).toMatch(/^\/assets\/[a-z-]+-[0-9a-f]{10}\.(css|js|svg)$/)
      expect(assetHref(name)).toBe(href)
    }
  })

  it('point to each other by those names', () => {
    expect(text('enhance.js')).toContain(`from '${assetHref('govuk-frontend.js')}'`)
  })

  it('unpack to what they were', () => {
    for (const { raw, gzip, br } of assets) {
      expect(gunzipSync(gzip())).toEqual(raw)
      expect(brotliDecompressSync(br())).toEqual(raw)
    }
  })

  it('weigh under 40 kB together on the wire, leaving the page the rest of 150 kB', () => {
    const weight = assets.reduce((sum, asset) => sum + asset.gzip().length, 0)
    expect(weight).toBeLessThan(40_000)
  })
})
