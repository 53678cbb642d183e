import { describe, expect, it } from 'vitest'
import { Accordion } from './accordion.tsx'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { canonical } from './parity/canonical.ts'
import { readHtml } from './parity/read-html.ts'
import { componentFiles, shipped } from './parity/shipped.ts'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

const components = [
  shipped('accordion', Accordion),
  shipped('back-link', BackLink),
  shipped('breadcrumbs', Breadcrumbs),
  shipped('button', Button),
  shipped('character-count', CharacterCount),
  shipped('checkboxes', Checkboxes),
  shipped('date-input', DateInput),
  shipped('details', Details),
  shipped('error-message', ErrorMessage),
  shipped('error-summary', ErrorSummary),
  shipped('fieldset', Fieldset),
  shipped('file-upload', FileUpload),
  shipped('hint', Hint),
  shipped('input', Input),
  shipped('inset-text', InsetText),
  shipped('label', Label),
  shipped('notification-banner', NotificationBanner),
  shipped('pagination', Pagination),
  shipped('panel', Panel),
  shipped('phase-banner', PhaseBanner),
  shipped('radios', Radios),
  shipped('select', Select),
  shipped('service-navigation', ServiceNavigation),
  shipped('skip-link', SkipLink),
  shipped('summary-list', SummaryList),
  shipped('table', Table),
  shipped('tabs', Tabs),
  shipped('tag', Tag),
  shipped('task-list', TaskList),
  shipped('textarea', Textarea),
  shipped('warning-text', WarningText)
]

const same = (html: string) => canonical(readHtml(html))

describe('the comparison', () => {
  it.each([
    ['a different attribute', '<p class="a">x</p>', '<p class="b">x</p>'],
    ['a missing attribute', '<p class="a" id="i">x</p>', '<p class="a">x</p>'],
    ['a different tag', '<p>x</p>', '<div>x</div>'],
    ['different words', '<p>x</p>', '<p>y</p>'],
    ['words run together', '<p>x <b>y</b></p>', '<p>x<b>y</b></p>'],
    ['a lost space inside a hidden span', '<p>x<span> y</span></p>', '<p>x<span>y</span></p>'],
    ['another order', '<p>x</p><hr>', '<hr><p>x</p>'],
    ['another line in a text area', '<textarea>\n x</textarea>', '<textarea>x</textarea>'],
    ['words that are markup', '<p><b>x</b></p>', '<p>&lt;b&gt;x&lt;/b&gt;</p>']
  ])('sees %s', (_, one, other) => {
    expect(same(one)).not.toEqual(same(other))
  })

  it('refuses what it would have to guess about', () => {
    expect(() => readHtml('<p><b>x</p>')).toThrow('</p> closes <b>')
    expect(() => readHtml('<p>x')).toThrow('<p> is never closed')
    expect(() => readHtml('<p>&nosuch;</p>')).toThrow('&nosuch;')
  })

  it('passes over layout, order of attributes and the spelling of a boolean', () => {
    expect(same('<p b="2" a="1">\n  x\n</p>\n<input hidden>')).toEqual(same('<p a="1" b="2">x</p><input hidden="">'))
  })
})

it('every component we ship is compared with its fixtures', () => {
  expect(components.map(({ name }) => name)).toEqual(componentFiles())
  for (const { fixtures } of components) expect(fixtures.length).toBeGreaterThan(0)
})

describe.each(components)('$name', ({ fixtures, render }) => {
  it.each(fixtures)('$name', ({ options, html }) => {
    expect(same(render(options))).toEqual(same(html))
  })
})
