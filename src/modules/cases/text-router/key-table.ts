/** A map from 32-bit hashes to whole numbers in two flat arrays: a tenth of a Map's memory, and no garbage. */
export type KeyTable = { keys: Uint32Array; values: Int32Array; mask: number; size: number }

/** A table with room for so many keys. */
export function keyTable(room: number): KeyTable {
  let slots = 16
  while (slots < room * 2) slots *= 2
  return { keys: new Uint32Array(slots), values: new Int32Array(slots), mask: slots - 1, size: 0 }
}

/** The number kept for a key; 0 when there is none. Key 0 stands for an empty slot and is never stored. */
export function numberFor(table: KeyTable, key: number): number {
  return table.values[slotOf(table, key)] ?? 0
}

/** Adds to the number kept for a key, making room as needed. */
export function addTo(table: KeyTable, key: number, amount: number): void {
  if (table.size * 2 > table.mask) grow(table)
  const slot = slotOf(table, key)
  if (table.keys[slot] === 0) {
    table.keys[slot] = key
    table.size++
  }
  table.values[slot] = (table.values[slot] ?? 0) + amount
}

function slotOf({ keys, mask }: KeyTable, key: number): number {
  let slot = key & mask
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
  return slot
}

function grow(table: KeyTable): void {
  const { keys, values } = table
  const bigger = keyTable(keys.length)
  for (let slot = 0; slot < keys.length; slot++) {
    if (keys[slot] !== 0) addTo(bigger, keys[slot] ?? 0, values[slot] ?? 0)
  }
  Object.assign(table, bigger)
}
