export const peopleUrl = () => '/admin/people'
export const addOfficialUrl = () => '/admin/people/add'
export const officialUrl = (id: string) => `/admin/people/${id}`
export const joinTeamUrl = (id: string) => `/admin/people/${id}/join`
export const leaveTeamUrl = (id: string) => `/admin/people/${id}/leave`
export const teamsUrl = () => '/admin/teams'
export const addTeamUrl = () => '/admin/teams/add'
export const teamUrl = (id: string) => `/admin/teams/${id}`
export const reshuffleUrl = () => '/admin/reshuffle'
