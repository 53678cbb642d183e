import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Accessibility statement',
  heading: 'Accessibility statement for Sector Office',
  lead: 'We want as many people as possible to be able to use this service. You should be able to:',
  able: [
    'change colours, contrast and fonts in your browser',
    'zoom in up to 400% without text spilling off the screen',
    'do everything with a keyboard alone',
    'do everything with a screen reader',
    'do every journey with JavaScript switched off'
  ],
  simple: 'We have made the text as simple as we can.',
  how: 'How accessible this service is',
  howWords:
    'It is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. It has been tested automatically. It has not yet been tested by people who use assistive technology, or by an outside auditor, so we cannot say that it complies in full.',
  languages: 'English and Welsh',
  languagesWords:
    'You can look for support, tell us about a problem, follow your case and get our letters about it in Welsh. What a kind of support says of itself is in English. Other pages are in English only so far, and say so. The Welsh text was drafted for this project. A Welsh translator has not checked it, and must do so before it is used under the Welsh Language Standards. Until then, tell us where it is wrong.',
  other: 'If you need something in another form',
  otherWords:
    'Contact us to get information in large print, easy read, audio or braille, or to have somebody fill in a form for you.',
  report: 'Reporting problems with this service',
  reportWords: 'Tell us if you find something that is not in this statement, or that we do not meet, in the same way.',
  enforcement: 'Enforcement procedure',
  enforcementWords:
    'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer, contact the Equality Advisory and Support Service, or in Northern Ireland the Equality Commission for Northern Ireland.',
  technical: 'Technical information',
  status: 'Compliance status',
  statusWords:
    'We have not established compliance with the Web Content Accessibility Guidelines version 2.2 AA standard, because there has been no audit yet. We know of no failure.',
  tested: 'How we tested it',
  testedWords:
    'Pages are tested automatically with axe-core in a browser as part of building the service. Automatic tests find only some problems. Components follow the published GOV.UK Frontend markup.',
  prepared: 'Preparation of this statement',
  preparedWords:
    'This statement was prepared on 23 November 2026, changed on 27 November 2026, and describes this version of the software.'
}

const cy: typeof en = {
  title: 'Datganiad hygyrchedd',
  heading: 'Datganiad hygyrchedd ar gyfer Sector Office',
  lead: 'Rydym am i gynifer o bobl â phosibl allu defnyddio’r gwasanaeth hwn. Dylech allu:',
  able: [
    'newid lliwiau, cyferbyniad a ffontiau yn eich porwr',
    'chwyddo hyd at 400% heb i’r testun lifo oddi ar y sgrin',
    'gwneud popeth â bysellfwrdd yn unig',
    'gwneud popeth â darllenydd sgrin',
    'gwneud pob taith â JavaScript wedi’i ddiffodd'
  ],
  simple: 'Rydym wedi gwneud y testun mor syml ag y gallwn.',
  how: 'Pa mor hygyrch yw’r gwasanaeth hwn',
  howWords:
    'Fe’i hadeiladwyd i gyrraedd safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2. Fe’i profwyd yn awtomatig. Nid yw wedi’i brofi eto gan bobl sy’n defnyddio technoleg gynorthwyol, na chan archwiliwr allanol, felly ni allwn ddweud ei fod yn cydymffurfio’n llawn.',
  languages: 'Cymraeg a Saesneg',
  languagesWords:
    'Gallwch chwilio am gymorth, dweud wrthym am broblem, dilyn eich achos a chael ein llythyrau amdano yn Gymraeg. Yn Saesneg y mae’r hyn y mae math o gymorth yn ei ddweud amdano’i hun. Yn Saesneg yn unig y mae tudalennau eraill hyd yn hyn, ac maent yn dweud hynny. Drafftiwyd y testun Cymraeg ar gyfer y prosiect hwn. Nid oes cyfieithydd Cymraeg wedi’i wirio, a rhaid gwneud hynny cyn ei ddefnyddio dan Safonau’r Gymraeg. Tan hynny, dywedwch wrthym ble mae’n anghywir.',
  other: 'Os oes angen rhywbeth arnoch mewn ffurf arall',
  otherWords:
    'Cysylltwch â ni i gael gwybodaeth mewn print bras, ar ffurf hawdd ei deall, ar ffurf sain neu mewn braille, neu i gael rhywun i lenwi ffurflen ar eich rhan.',
  report: 'Rhoi gwybod am broblemau gyda’r gwasanaeth hwn',
  reportWords:
    'Dywedwch wrthym, yn yr un modd, os dewch o hyd i rywbeth nad yw yn y datganiad hwn, neu nad ydym yn ei gyflawni.',
  enforcement: 'Y weithdrefn orfodi',
  enforcementWords:
    'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar ein hateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb, neu yng Ngogledd Iwerddon â Chomisiwn Cydraddoldeb Gogledd Iwerddon.',
  technical: 'Gwybodaeth dechnegol',
  status: 'Statws cydymffurfio',
  statusWords:
    'Nid ydym wedi sefydlu ein bod yn cydymffurfio â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2, am na fu archwiliad eto. Ni wyddom am unrhyw fethiant.',
  tested: 'Sut y gwnaethom ei brofi',
  testedWords:
    'Profir tudalennau’n awtomatig ag axe-core mewn porwr wrth adeiladu’r gwasanaeth. Dim ond rhai problemau y mae profion awtomatig yn eu canfod. Mae’r cydrannau’n dilyn marcio cyhoeddedig GOV.UK Frontend.',
  prepared: 'Paratoi’r datganiad hwn',
  preparedWords:
    'Paratowyd y datganiad hwn ar 23 Tachwedd 2026, fe’i newidiwyd ar 27 Tachwedd 2026, ac mae’n disgrifio’r fersiwn hon o’r feddalwedd.'
}

export const accessibilityWords: InLanguages<typeof en> = { en, cy }
