import type { InLanguages } from '../../languages.ts'

const en = {
  title: {
    'not-found': 'Page not found',
    conflict: 'Someone changed this first',
    unavailable: 'Sorry, the service is unavailable',
    'sign-in': 'Sign in',
    'not-allowed': 'You cannot do this',
    malformed: 'There is a problem',
    'form-out-of-date': 'This form is out of date',
    'too-large': 'Too much was sent',
    'too-many': 'Too many requests',
    unexpected: 'Sorry, there is a problem with the service'
  },
  reason: {
    'sign-in': 'Sign in, or send a valid bearer token, to do this',
    'not-allowed': 'You do not have permission to do this',
    'not-found': 'This page or record does not exist, or you do not have access to it',
    'form-out-of-date': 'Nothing was sent. Go back, reload the page and send the form again',
    'too-large': 'What you sent is larger than 1 MB. Send less and try again',
    'too-many': 'You have sent too many requests. Wait a minute and try again',
    malformed: 'We could not read what was sent. Check it and try again',
    unexpected: 'Nothing was saved. Try again in a few minutes'
  },
  problem: 'There is a problem',
  giveNumber: 'If you tell us about this, give this number:',
  sessionEnded: 'Your session has ended. [Sign in again]. What you typed is below, to copy.',
  openTooLong: 'The page was open for too long. Nothing you typed is lost: check it and send it again.',
  sendAgain: 'Send it again',
  fromHere: 'If you followed a link, it may be old or cut off. From here you can:',
  ways: {
    '/raise': 'tell us about a problem',
    '/track': 'follow what you told us',
    '/support': 'find support for your business',
    '/offices': 'find the office for your sector'
  }
}

const cy: typeof en = {
  title: {
    'not-found': 'Ni chafwyd hyd i’r dudalen',
    conflict: 'Newidiodd rhywun hyn yn gyntaf',
    unavailable: 'Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael',
    'sign-in': 'Mewngofnodi',
    'not-allowed': 'Ni allwch wneud hyn',
    malformed: 'Mae problem',
    'form-out-of-date': 'Mae’r ffurflen hon wedi mynd yn hen',
    'too-large': 'Anfonwyd gormod',
    'too-many': 'Gormod o geisiadau',
    unexpected: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth'
  },
  reason: {
    'sign-in': 'Mewngofnodwch i wneud hyn',
    'not-allowed': 'Nid oes gennych ganiatâd i wneud hyn',
    'not-found': 'Nid yw’r dudalen neu’r cofnod hwn yn bod, neu nid oes gennych hawl i’w weld',
    'form-out-of-date': 'Ni anfonwyd dim. Ewch yn ôl, ail-lwythwch y dudalen ac anfonwch y ffurflen eto',
    'too-large': 'Mae’r hyn a anfonoch yn fwy nag 1 MB. Anfonwch lai a rhowch gynnig arall arni',
    'too-many': 'Rydych wedi anfon gormod o geisiadau. Arhoswch funud a rhowch gynnig arall arni',
    malformed: 'Ni allem ddarllen yr hyn a anfonwyd. Gwiriwch ef a rhowch gynnig arall arni',
    unexpected: 'Ni chadwyd dim. Rhowch gynnig arall arni ymhen ychydig funudau'
  },
  problem: 'Mae problem',
  giveNumber: 'Os byddwch yn sôn wrthym am hyn, rhowch y rhif hwn:',
  sessionEnded: 'Mae eich sesiwn wedi dod i ben. [Mewngofnodwch eto]. Mae’r hyn a deipioch isod, i’w gopïo.',
  openTooLong:
    'Bu’r dudalen ar agor yn rhy hir. Nid oes dim o’r hyn a deipioch wedi’i golli: gwiriwch ef a’i anfon eto.',
  sendAgain: 'Ei anfon eto',
  fromHere: 'Os dilynoch ddolen, efallai ei bod yn hen neu wedi’i thorri. O’r fan hon gallwch:',
  ways: {
    '/raise': 'dweud wrthym am broblem',
    '/track': 'dilyn yr hyn a ddywedoch wrthym',
    '/support': 'dod o hyd i gymorth i’ch busnes',
    '/offices': 'dod o hyd i’r swyddfa ar gyfer eich sector'
  }
}

/** What a refusal says by itself, by its code; what a rule says is in the catalogue of the capability whose rule it is. */
export const errorWords: InLanguages<typeof en> = { en, cy }
