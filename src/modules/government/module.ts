import type { Module } from '../../module.ts'
import { officialPage } from './people-pages/official.page.tsx'
import { peoplePage } from './people-pages/people.page.tsx'
import { governmentPermissions } from './permissions.ts'
import { reshufflePage } from './reshuffle-page/reshuffle.page.tsx'
import { teamPages } from './team-pages/team.page.tsx'

export const government: Module = {
  name: 'government',
  permissions: governmentPermissions,
  doors: [peoplePage, officialPage, teamPages, reshufflePage]
}
