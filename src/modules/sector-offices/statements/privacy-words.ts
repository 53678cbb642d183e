import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Privacy',
  lead: 'What we keep about you, why, and for how long.',
  collect: 'What we collect',
  collected: [
    'your name and e-mail address, when you tell us about a problem',
    'what you tell us, in your own words, and the messages that follow',
    'whether you used us in English or in Welsh, so that we write to you in it',
    'the business you speak for, its postcode and its size, when you give them',
    'for people who work here: name, work e-mail address, job, home department, roles and teams',
    'a record of each change: who made it, when, and what changed'
  ],
  sensitive: 'We do not ask about health, beliefs or other sensitive matters. Leave them out of what you write.',
  why: 'Why, and by what right',
  whyWords:
    'To answer you, to find the right part of government for your problem, and to learn what stands in the way of business. The lawful basis is that it is necessary for a task in the public interest: Article 6(1)(e) of the UK General Data Protection Regulation. We do not rely on your consent, and do not use what you tell us for marketing.',
  who: 'Who sees it',
  whoWords:
    'Only the teams that answer your case, answered it before, or were asked to; those who oversee the service; and those who answer requests for information. You say whether we may share it with other parts of government, and whoever works on it sees what you said. What you tell us may be asked for under the Freedom of Information Act 2000; names and contact details of members of the public are normally withheld.',
  software:
    'Software chooses which team gets your problem first, and shows you why. Everything after that is decided by people.',
  long: 'How long we keep it',
  columns: ['What', 'How long', 'How'],
  kept: [
    ['Answers to a form you have not sent', '7 days after you last changed them', 'Deleted by the software'],
    ['A link to your case', 'Works once, until the day it runs out', 'Deleted by the software'],
    ['Being signed in', '8 hours', 'Deleted by the software'],
    [
      'Your case, messages and contact details',
      '7 years, unless the department decides otherwise',
      'Set locally; nothing is deleted automatically yet'
    ],
    ['E-mails we sent you', 'As long as your case', 'Set locally; nothing is deleted automatically yet'],
    [
      'The record of who did what',
      'As long as what it is about',
      'Set locally; it cannot be changed or deleted in part'
    ]
  ],
  rights: 'Your rights',
  rightsWords:
    'You can ask to see what we hold about you, to have it corrected, and to object to our using it. We answer within one month. Contact the department that runs this service:',
  complain: 'If you are not satisfied, you can complain to the Information Commissioner’s Office.',
  cookies: 'We set only cookies that the service needs. [See which].'
}

const cy: typeof en = {
  title: 'Preifatrwydd',
  lead: 'Beth rydym yn ei gadw amdanoch, pam, ac am ba hyd.',
  collect: 'Beth rydym yn ei gasglu',
  collected: [
    'eich enw a’ch cyfeiriad e-bost, pan ddywedwch wrthym am broblem',
    'yr hyn a ddywedwch wrthym, yn eich geiriau eich hun, a’r negeseuon sy’n dilyn',
    'p’un ai yn Gymraeg neu yn Saesneg y gwnaethoch ein defnyddio, er mwyn i ni ysgrifennu atoch yn yr iaith honno',
    'y busnes rydych yn siarad ar ei ran, ei god post a’i faint, pan rowch y rheini',
    'am bobl sy’n gweithio yma: enw, cyfeiriad e-bost gwaith, swydd, adran gartref, rolau a thimau',
    'cofnod o bob newid: pwy a’i gwnaeth, pryd, a beth a newidiodd'
  ],
  sensitive:
    'Nid ydym yn gofyn am iechyd, credoau na materion sensitif eraill. Peidiwch â’u cynnwys yn yr hyn a ysgrifennwch.',
  why: 'Pam, a thrwy ba hawl',
  whyWords:
    'I’ch ateb, i ddod o hyd i’r rhan gywir o’r llywodraeth ar gyfer eich problem, ac i ddysgu beth sy’n rhwystro busnesau. Y sail gyfreithlon yw bod hynny’n angenrheidiol ar gyfer tasg er budd y cyhoedd: Erthygl 6(1)(e) o Reoliad Cyffredinol y DU ar Ddiogelu Data. Nid ydym yn dibynnu ar eich cydsyniad, ac nid ydym yn defnyddio’r hyn a ddywedwch wrthym at ddibenion marchnata.',
  who: 'Pwy sy’n ei weld',
  whoWords:
    'Dim ond y timau sy’n ateb eich achos, a’i hatebodd o’r blaen, neu y gofynnwyd iddynt wneud hynny; y rhai sy’n goruchwylio’r gwasanaeth; a’r rhai sy’n ateb ceisiadau am wybodaeth. Chi sy’n dweud a gawn ei rannu â rhannau eraill o’r llywodraeth, ac mae pwy bynnag sy’n gweithio arno yn gweld yr hyn a ddywedoch. Gellir gofyn am yr hyn a ddywedwch wrthym dan Ddeddf Rhyddid Gwybodaeth 2000; fel arfer ni ddatgelir enwau a manylion cyswllt aelodau o’r cyhoedd.',
  software:
    'Meddalwedd sy’n dewis pa dîm sy’n cael eich problem gyntaf, ac mae’n dangos i chi pam. Pobl sy’n penderfynu popeth ar ôl hynny.',
  long: 'Am ba hyd rydym yn ei gadw',
  columns: ['Beth', 'Am ba hyd', 'Sut'],
  kept: [
    [
      'Atebion i ffurflen nad ydych wedi’i hanfon',
      '7 diwrnod ar ôl i chi eu newid ddiwethaf',
      'Dilëir gan y feddalwedd'
    ],
    ['Dolen i’ch achos', 'Mae’n gweithio unwaith, tan y diwrnod y daw i ben', 'Dilëir gan y feddalwedd'],
    ['Bod wedi’ch mewngofnodi', '8 awr', 'Dilëir gan y feddalwedd'],
    [
      'Eich achos, eich negeseuon a’ch manylion cyswllt',
      '7 mlynedd, oni bai fod yr adran yn penderfynu fel arall',
      'Pennir yn lleol; ni ddilëir dim yn awtomatig eto'
    ],
    ['E-byst a anfonwyd atoch', 'Cyhyd â’ch achos', 'Pennir yn lleol; ni ddilëir dim yn awtomatig eto'],
    [
      'Y cofnod o bwy wnaeth beth',
      'Cyhyd â’r hyn y mae’n ymwneud ag ef',
      'Pennir yn lleol; ni ellir ei newid na’i ddileu’n rhannol'
    ]
  ],
  rights: 'Eich hawliau',
  rightsWords:
    'Gallwch ofyn am gael gweld yr hyn sydd gennym amdanoch, am ei gywiro, a gwrthwynebu i ni ei ddefnyddio. Byddwn yn ateb o fewn un mis. Cysylltwch â’r adran sy’n rhedeg y gwasanaeth hwn:',
  complain: 'Os nad ydych yn fodlon, gallwch gwyno wrth Swyddfa’r Comisiynydd Gwybodaeth.',
  cookies: 'Dim ond y cwcis y mae eu hangen ar y gwasanaeth a osodwn. [Gweld pa rai].'
}

export const privacyWords: InLanguages<typeof en> = { en, cy }
