export type Words = {
  module: string
  folder: string
  operation: string
  type: string
  permission: string
  event: string
  url: string
  title: string
}

const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'begun',
  bring: 'brought',
  find: 'found',
  give: 'given',
  hold: 'held',
  keep: 'kept',
  leave: 'left',
  make: 'made',
  put: 'put',
  read: 'read',
  see: 'seen',
  send: 'sent',
  set: 'set',
  split: 'split',
  take: 'taken',
  tell: 'told',
  withdraw: 'withdrawn',
  write: 'written'
}

/** One pair of words, `withdraw-case`, said everywhere in its own way: folder, function, permission, event, address, title. */
export function wordsFor(module: string, folder: string): Words {
  const [verb = '', ...rest] = folder.split('-')
  const noun = rest.join('-')
  const type = folder.split('-').map(capital).join('')
  return {
    module,
    folder,
    operation: type.charAt(0).toLowerCase() + type.slice(1),
    type,
    permission: `${noun}.${verb}`,
    event: `${noun}.${past(verb)}`,
    url: `/${noun}s/${verb}`,
    title: capital(folder.replaceAll('-', ' '))
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function past(verb: string): string {
  const irregular = IRREGULAR[verb]
  if (irregular) return irregular
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
