import { initAll } from '/assets/govuk-frontend.js'

initAll()

// Suggestions under a box that asks for them (data-suggest); without this the form works as it is.
for (const box of document.querySelectorAll('[data-suggest]')) suggestFor(box)

function suggestFor(box) {
  const list = listUnder(box)
  const state = { box, list, asked: 0, at: -1 }
  box.addEventListener('input', () => ask(state))
  box.addEventListener('keydown', (event) => move(state, event))
  box.addEventListener('blur', () => close(state))
}

function listUnder(box) {
  const list = document.createElement('ul')
  Object.assign(list, { id: `${box.id}-suggestions`, className: 'so-suggest__list', hidden: true })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Suggestions')
  const frame = document.createElement('div')
  frame.className = 'so-suggest'
  box.before(frame)
  frame.append(box, list)
  const now = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }
  for (const [name, value] of Object.entries(now)) box.setAttribute(name, value)
  return list
}

async function ask(state) {
  state.asked += 1
  const mine = state.asked
  const q = state.box.value.trim()
  if (q.length < 3) return close(state)
  const answer = await fetch(`${state.box.dataset.suggest}?q=${encodeURIComponent(q)}`).catch(() => undefined)
  if (answer?.ok && mine === state.asked) show(state, (await answer.json()).items)
}

function show(state, items) {
  const { box, list } = state
  list.replaceChildren(...items.map((item, at) => lineFor(item, `${list.id}-${at}`)))
  if (items.length === 0) return close(state)
  state.at = -1
  list.hidden = false
  box.setAttribute('aria-expanded', 'true')
}

function lineFor(item, id) {
  const line = document.createElement('li')
  Object.assign(line, { id, className: 'so-suggest__item', textContent: item.name })
  line.setAttribute('role', 'option')
  line.dataset.href = item.href
  const about = document.createElement('span')
  about.className = 'so-suggest__about'
  about.textContent = [item.number, item.town, item.postcode, item.live ? '' : item.statusTitle]
    .filter(Boolean)
    .join(', ')
  line.append(about)
  // Before the box loses the focus, which would close the list under the pointer.
  line.addEventListener('mousedown', (event) => event.preventDefault())
  line.addEventListener('click', () => location.assign(item.href))
  return line
}

function move(state, event) {
  const { list, at } = state
  if (list.hidden) return
  if (event.key === 'Escape') close(state)
  else if (event.key === 'ArrowDown') mark(state, at + 1, event)
  else if (event.key === 'ArrowUp') mark(state, at < 0 ? -1 : at - 1, event)
  else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault()
    location.assign(list.children[at].dataset.href)
  }
}

function mark(state, next, event) {
  event.preventDefault()
  const lines = [...state.list.children]
  state.at = (next + lines.length) % lines.length
  for (const [at, line] of lines.entries()) line.setAttribute('aria-selected', String(at === state.at))
  state.box.setAttribute('aria-activedescendant', lines[state.at].id)
}

function close(state) {
  state.list.hidden = true
  state.at = -1
  state.box.setAttribute('aria-expanded', 'false')
  state.box.removeAttribute('aria-activedescendant')
}
