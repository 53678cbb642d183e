// Quick keys of the pages that list them: one key alone, never while somebody writes. Each can be changed or emptied, and
// all can be switched off; this browser remembers it. Without this script the page says nothing of keys.
const STORE = 'so-quick-keys'
const panel = document.querySelector('[data-quick-keys]')
if (panel) begin(panel)

function begin(panel) {
  const page = panel.dataset.quickKeys
  const boxes = [...panel.querySelectorAll('[data-key]')]
  const on = panel.querySelector('[data-quick-keys-on]')
  const kept = remembered()
  on.checked = kept.off !== true
  for (const box of boxes) box.value = kept[page]?.[box.dataset.key] ?? box.dataset.key
  panel.hidden = false
  panel.addEventListener('change', () => keep(panel, page, boxes, on))
  document.addEventListener('keydown', (event) => {
    if (!on.checked || isNotForUs(event)) return
    const box = boxes.find(({ value }) => value && value.toLowerCase() === event.key.toLowerCase())
    if (box && act(box.dataset)) event.preventDefault()
  })
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}')
  } catch {
    return {}
  }
}

function keep(panel, page, boxes, on) {
  const said = panel.querySelector('[data-quick-keys-said]')
  const values = boxes.map(({ value }) => value.toLowerCase()).filter(Boolean)
  const twice = values.find((value, at) => values.indexOf(value) !== at)
  if (twice) {
    said.textContent = `Two actions have the key ${twice}: only the first of them works.`
  } else {
    said.textContent = on.checked ? 'Remembered in this browser.' : 'Quick keys are off in this browser.'
  }
  const keys = Object.fromEntries(boxes.map((box) => [box.dataset.key, box.value]))
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...remembered(), off: !on.checked, [page]: keys }))
  } catch {
    said.textContent = 'This browser does not let us remember it: it holds until you leave the page.'
  }
}

function isNotForUs(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return true
  const at = event.target
  if (!(at instanceof Element)) return false
  if (at.closest('textarea, select, [contenteditable]')) return true
  return at.matches('input') && !['checkbox', 'radio', 'button', 'submit'].includes(at.type)
}

function act({ at, does }) {
  if (does === 'next' || does === 'previous') return step(at, does === 'next' ? 1 : -1)
  if (does === 'tick') return tick(at)
  const found = document.querySelector(at)
  return found ? go(found) : false
}

function go(found) {
  if (found.matches('a[href]') && !found.getAttribute('href').startsWith('#')) {
    found.click()
    return true
  }
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
  const into = found.matches('details, form')
    ? (found.querySelector('select, textarea, input:not([type=hidden]), button') ?? found)
    : found
  into.focus()
  into.scrollIntoView({ block: 'center' })
  return true
}

function step(at, by) {
  const rows = [...document.querySelectorAll(at)]
  if (rows.length === 0) return false
  const here = rows.indexOf(document.activeElement)
  const next = rows[Math.max(0, Math.min(rows.length - 1, here < 0 ? 0 : here + by))]
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

function tick(at) {
  const box = document.activeElement?.closest('li')?.querySelector(at)
  if (!box) return false
  box.click()
  return true
}
