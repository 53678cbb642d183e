import { changeList, makeList } from '../../../src/modules/accounts/index.ts'
import { keepTask } from '../../../src/modules/government/index.ts'
import type { Opened } from './open-accounts.ts'
import type { Cast } from './people.ts'

/** Tasks and lists of the people one can sign in as. */
export async function keepAnEye(cast: Cast, opened: readonly Opened[]): Promise<void> {
  const victors = opened.filter(({ lead }) => lead === 'Victor Adeyinka-Stone')
  const [first, second] = victors
  const director = 'Cordelia Nwachukwu-Bright'
  const about = (account: Opened | undefined) =>
    account
      ? { aboutHref: `/accounts/${account.id}`, aboutWords: account.business }
      : { aboutHref: undefined, aboutWords: undefined }
  const give = (by: string, to: string, title: string, due: number, account: Opened | undefined, detail?: string) =>
    keepTask(cast.as(by, 2), { title, detail, dueOn: cast.day(due), assignedTo: to, ...about(account) })
  await give(
    director,
    'Victor Adeyinka-Stone',
    'Ask the firm for its own dates of the next investment',
    3,
    first,
    'Before the council meets.'
  )
  await give('Lowri Castledine', 'Victor Adeyinka-Stone', 'Agree who joins the site day', 9, second)
  await give('Victor Adeyinka-Stone', 'Victor Adeyinka-Stone', 'Read the permit and note what is still open', 0, first)
  await give(
    'Victor Adeyinka-Stone',
    'Eleri Vaughan-Okoro',
    'One paragraph on the connections queue for the plan',
    6,
    second
  )
  await give('Benedict Farquhar-Osei', 'Harriet Lindqvist', 'Bring the trial figures up to date', 5, opened[0])
  const victor = cast.as('Victor Adeyinka-Stone', 6)
  const { id } = await makeList(victor, {
    title: 'Next investment decisions',
    search: undefined,
    teamId: victor.actor.teams[0]
  })
  for (const { businessId } of opened.filter(({ sector }) => sector === 'CE').slice(0, 7))
    await changeList(victor, id, { change: 'add', business: businessId })
  await makeList(victor, { title: 'Wind, wherever it is', search: 'wind', teamId: undefined })
  await makeList(victor, { title: 'Meetings about the grid', filters: '/engagements?view=coming&topic=grid' })
}
