import type { Permission } from '../../module.ts'

export const governmentPermissions = {
  'work.see': { words: 'see their own day: what is due, and what concerns them', heldBy: ['staff'] },
  'task.keep': { words: 'give themselves and colleagues tasks', heldBy: ['staff'] },
  'task.hand-over': { words: 'pass on the tasks of somebody who leaves', heldBy: ['director', 'administrator'] },
  'official.find': { words: 'find an official by e-mail address', heldBy: ['administrator'] },
  'official.read': { words: 'see who works in which team', heldBy: ['staff'] },
  'official.keep': { words: 'add people, and change their roles and teams', heldBy: ['administrator'] },
  'team.keep': { words: 'add and change teams', heldBy: ['administrator'] },
  'reshuffle.make': {
    words: 'plan and make the moves of a reshuffle: people, posts, teams and departments',
    heldBy: ['administrator']
  },
  'volume.watch': {
    words: 'see who takes away or reads unusually much, and say how much is unusual',
    heldBy: ['administrator']
  },
  'sensitive.read-all': {
    words: 'read what is marked OFFICIAL-SENSITIVE, whoever it is for, to answer a request for information',
    heldBy: ['foi-officer']
  }
} satisfies Record<string, Permission>
