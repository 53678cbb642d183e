import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Cookies',
  lead: 'Cookies are small files that a website puts on your device.',
  needed:
    'We set only those that the service needs in order to work, and only when you use the part that needs them. None counts your visits, follows you, or is read by anybody else, so we do not ask for your consent.',
  caption: 'Cookies we set',
  columns: ['Name', 'What it is for', 'Runs out'],
  cookies: [
    ['so_visit', 'Remembers the answers of a form you have begun, and the cases that a link opened to you', '7 days'],
    ['so_language', 'Remembers that you chose English or Welsh', '1 year'],
    ['so_session', 'Keeps people who work here signed in', '8 hours'],
    ['so_sign_in', 'Connects you with your sign-in provider while you sign in', '10 minutes'],
    ['so_form', 'Proves that a form you send came from one of our pages', 'When you close your browser']
  ],
  keys: 'For people who work here, the browser itself also remembers which quick keys they chose, under the name so-quick-keys. It is never sent to us.',
  remove: 'You can delete cookies in your browser at any time. You then lose what you had typed and not yet sent.'
}

const cy: typeof en = {
  title: 'Cwcis',
  lead: 'Ffeiliau bach y mae gwefan yn eu rhoi ar eich dyfais yw cwcis.',
  needed:
    'Dim ond y rhai y mae eu hangen er mwyn i’r gwasanaeth weithio a osodwn, a dim ond pan ddefnyddiwch y rhan y mae eu hangen arni. Nid oes yr un ohonynt yn cyfrif eich ymweliadau, yn eich dilyn, nac yn cael ei ddarllen gan neb arall, felly nid ydym yn gofyn am eich cydsyniad.',
  caption: 'Y cwcis a osodwn',
  columns: ['Enw', 'At beth y mae', 'Yn dod i ben'],
  cookies: [
    [
      'so_visit',
      'Mae’n cofio atebion ffurflen a ddechreuoch, a’r achosion y mae dolen wedi’u hagor i chi',
      '7 diwrnod'
    ],
    ['so_language', 'Mae’n cofio a ddewisoch Gymraeg neu Saesneg', '1 flwyddyn'],
    ['so_session', 'Mae’n cadw pobl sy’n gweithio yma wedi’u mewngofnodi', '8 awr'],
    ['so_sign_in', 'Mae’n eich cysylltu â’ch darparwr mewngofnodi wrth i chi fewngofnodi', '10 munud'],
    ['so_form', 'Mae’n profi bod ffurflen a anfonwch wedi dod o un o’n tudalennau ni', 'Pan gaewch eich porwr']
  ],
  keys: 'I bobl sy’n gweithio yma, mae’r porwr ei hun hefyd yn cofio pa fysellau cyflym a ddewiswyd, dan yr enw so-quick-keys. Nid yw byth yn cael ei anfon atom.',
  remove:
    'Gallwch ddileu cwcis yn eich porwr unrhyw bryd. Byddwch wedyn yn colli’r hyn a deipioch ond nad ydych wedi’i anfon eto.'
}

export const cookiesWords: InLanguages<typeof en> = { en, cy }
