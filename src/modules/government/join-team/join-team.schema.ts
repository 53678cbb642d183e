import { z } from 'zod'

export const JoinTeamInput = z.object({
  officialId: z.uuid(),
  teamId: z.uuid('Choose a team'),
  supervisor: z.preprocess((given) => given === true || given === 'yes', z.boolean())
})
export type JoinTeamInput = { officialId: string; teamId: string; supervisor?: boolean | string | undefined }

export const LeaveTeamInput = z.object({ officialId: z.uuid(), teamId: z.uuid('Choose a team') })
export type LeaveTeamInput = z.input<typeof LeaveTeamInput>
