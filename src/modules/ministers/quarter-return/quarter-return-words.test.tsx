import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { QuarterReturnView } from './quarter-return.view.tsx'

const words = { pageTitle: 'A title', csvTitle: 'A return', summary: 'A summary', fileName: 'a.csv' }
const line = {
  ...{
    engagementId: 'e',
    personId: 'p',
    minister: 'A Minister',
    title: 'A talk',
    on: '2026-04-06',
    when: '6 Apr 2026'
  },
  ...{ organisations: 'Tern Laboratory', purpose: 'To discuss laboratories', decided: undefined }
}
const shown = (next: 'approve' | 'send' | 'done', undecided = 1, later?: 'added' | 'proposed') =>
  renderToString(
    <QuarterReturnView
      {...{ department: 'Department', slug: 'dept', quarter: '2026-q2', words, layout: [], due: '30 Sept 2026' }}
      {...{ tag: { text: 'Due', classes: '' }, nil: [], undecided, published: 5, signatures: [], next }}
      lines={undecided > 0 || later ? [{ ...line, later }] : []}
      may={{ decide: true, approve: true, send: true }}
    />
  )

test('nobody is asked to sign while a line is undecided, and everybody who may is once none is', () => {
  expect(shown('approve')).toContain('One line is still to decide')
  expect(shown('approve')).not.toContain('Sign for the private office')
  expect(shown('approve', 0)).toContain('Sign for the private office')
})

test('a published return asks for no decision: what was recorded since leads to where it can be added', () => {
  const page = shown('done')
  for (const said of [
    'Recorded since',
    '/ministers/left-out/meetings/dept/2026-q2?holder=p&amp;on=2026-04-06&amp;organisations=Tern%20Laboratory',
    'As it is published',
    'Published'
  ])
    expect(page).toContain(said)
  for (const unsaid of ['To decide', 'To publish', 'As it will be published', 'so far'])
    expect(page).not.toContain(unsaid)
})

test('what was proposed or added since says so, and is not proposed twice', () => {
  expect(shown('done', 1, 'proposed')).toContain('Waits for a second person')
  const added = shown('done', 0, 'added')
  expect(added).toContain('Added since')
  for (const page of [added, shown('done', 1, 'proposed')]) expect(page).not.toContain('Propose to add it')
})
