/** What somebody wrote, in the frames that mail programs put round it. `own` is what must be left, and nothing of `gone`. */
export type Framed = { name: string; text: string; own: string; gone: string }

const own = 'The café’s new oven needs a permit – £4,000 so far.\nWho decides, and when?'
const gone = 'Which permit do you mean'
// Latin-1 has no dash and no curly apostrophe.
export const inLatin = (text: string) => text.replaceAll('–', '-').replaceAll('’', "'")

const quoted = `> ${gone}?\n> The desk`

export const framed: readonly Framed[] = [
  { name: 'alone', text: own, own, gone: 'nothing of the kind' },
  {
    name: 'above, as Gmail',
    text: `${own}\n\nOn Mon, 23 Nov 2026 at 10:00, Sector Office <help@office.example> wrote:\n\n${quoted}\n`,
    own,
    gone
  },
  {
    name: 'above, as Gmail with its line broken in two',
    text: `${own}\n\nOn Mon, 23 Nov 2026 at 10:00, The Clean Energy Sector Office of Government\n<help@office.example> wrote:\n\n${quoted}\n`,
    own,
    gone
  },
  {
    name: 'above, as Outlook',
    text: `${own}\n\n________________________________\nFrom: Sector Office <help@office.example>\nSent: 23 November 2026 10:00\nTo: Zoe\nSubject: Your case\n\n${gone}?\n`,
    own,
    gone
  },
  {
    name: 'above, as old Outlook',
    text: `${own}\n\n-----Original Message-----\nFrom: Sector Office\nSent: Monday\n\n${gone}?\n`,
    own,
    gone
  },
  {
    name: 'above, without a rule',
    text: `${own}\n\nFrom: Sector Office\nDate: Monday\nTo: Zoe\nSubject: Your case\n\n${gone}?\n`,
    own,
    gone
  },
  {
    name: 'from a telephone',
    text: `${own}\n\nSent from my iPhone\n\n> On 23 Nov 2026, at 10:00, Sector Office <help@office.example> wrote:\n> \n${quoted}\n`,
    own,
    gone
  },
  { name: 'below what it quotes', text: `${quoted}\n\n${own}\n`, own, gone },
  { name: 'with a signature', text: `${own}\n\n-- \nZoe Fletcher\n${gone} Ltd\n`, own, gone },
  { name: 'in German', text: `${own}\n\nAm 23.11.2026 um 10:00 schrieb Sector Office:\n\n${quoted}\n`, own, gone },
  {
    name: 'in French',
    text: `${own}\n\nLe lun. 23 nov. 2026 à 10:00, Sector Office <help@office.example> a écrit :\n\n${quoted}\n`,
    own,
    gone
  },
  {
    name: 'above our mark',
    text: `${own}\n\nOn Mon, Sector Office wrote:\n> — Write your answer above this line —\n${gone}?\n`,
    own,
    gone
  },
  { name: 'with forty lines of quoting', text: `${own}\n\n${`${quoted}\n`.repeat(20)}`, own, gone }
]
