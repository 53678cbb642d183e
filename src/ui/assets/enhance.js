import { initAll } from '/assets/govuk-frontend.js'

initAll()

// Suggestions under a box that asks for them (data-suggest); without this the form works as it is.
for (const box of document.querySelectorAll('[data-suggest]')) suggestFor(box)

function suggestFor(box) {
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
  let asked = 0
  let at = -1

  const close = () => {
    list.hidden = true
    at = -1
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }
  const mark = (next) => {
    at = (next + list.children.length) % list.children.length
    for (const [which, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(which === at))
    box.setAttribute('aria-activedescendant', list.children[at].id)
  }
  const show = (items) => {
    list.replaceChildren(...items.map(itemFor))
    if (items.length === 0) return close()
    at = -1
    list.hidden = false
    box.setAttribute('aria-expanded', 'true')
  }
  const itemFor = (item, which) => {
    const line = document.createElement('li')
    Object.assign(line, { id: `${list.id}-${which}`, className: 'so-suggest__item', textContent: item.name })
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
  box.addEventListener('input', async () => {
    const mine = ++asked
    const q = box.value.trim()
    if (q.length < 3) return close()
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(q)}`).catch(() => undefined)
    if (answer?.ok && mine === asked) show((await answer.json()).items)
  })
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      location.assign(list.children[at].dataset.href)
    }
  })
  box.addEventListener('blur', close)
}
