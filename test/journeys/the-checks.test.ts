import { expect, test } from 'vitest'
import { tabTo } from './browser/keyboard.ts'
import { look } from './browser/look.ts'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'

const arrive = useVisitors()
const pageWith = (body: string) =>
  `<html lang="en"><head><title>A page – Sector Office</title></head><body><main><h1>A page</h1>${body}</main></body></html>`

const FAULTS = [
  ['words too faint to read', '<p style="color:#aaa">Faint</p>', 'color-contrast'],
  ['a box without a name', '<input>', 'label'],
  [
    'a picture without words',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" width="20" height="20">',
    'image-alt'
  ],
  ['a part wider than the screen', '<div style="width:2000px">Wide</div>', 'width of'],
  ['a second first heading', '<h1>Another</h1>', 'first headings']
]

test.each(FAULTS)('%s turns red', async (_, fault, named) => {
  const { page } = await arrive(AT_A_DESK)
  await page.setContent(pageWith('<p>Nothing is wrong</p>'))
  await look(page, true)
  await page.setContent(pageWith(fault))
  await expect(look(page, true)).rejects.toThrow(named)
})

test('a focus that cannot be seen turns red', async () => {
  const { page } = await arrive(AT_A_DESK)
  await page.setContent(pageWith('<button>One</button>'))
  await tabTo(page, page.getByRole('button'))
  await page.setContent(pageWith('<button style="outline:none">One</button>'))
  await expect(tabTo(page, page.getByRole('button'))).rejects.toThrow('looks the same')
})
