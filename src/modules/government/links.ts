export const peopleUrl = () => '/admin/people'
export const addOfficialUrl = () => '/admin/people/add'
export const officialUrl = (id: string) => `/admin/people/${id}`
export const joinTeamUrl = (id: string) => `/admin/people/${id}/join`
export const leaveTeamUrl = (id: string) => `/admin/people/${id}/leave`
export const teamsUrl = () => '/admin/teams'
export const addTeamUrl = () => '/admin/teams/add'
export const teamUrl = (id: string) => `/admin/teams/${id}`
export const reshuffleUrl = () => '/admin/reshuffle'
export const myDayUrl = () => '/work'
export const tasksUrl = () => '/work/tasks'
export const addTaskUrl = (about?: { href: string; words: string }) =>
  about ? `/work/tasks/add?${new URLSearchParams(about)}` : '/work/tasks/add'
export const finishTaskUrl = (id: string) => `/work/tasks/${id}/finish`
export const remindersUrl = () => '/work/reminders'
export const digestUrl = () => '/work/reminders/digest'
export const takenUrl = () => '/admin/taken'
export const volumeLimitUrl = () => '/admin/taken/limit'
export const volumeAlertUrl = (id: string) => `/work/alerts/${id}`
