/** Adds to the list that a key holds, beginning it where there is none. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const held = lists.get(key)
  if (held) held.push(value)
  else lists.set(key, [value])
}
