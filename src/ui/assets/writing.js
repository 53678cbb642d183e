// While somebody writes in a form that asks for it (data-writing), colleagues are told, and the form says who else writes.
// Without this nobody is told beforehand, and whoever sends second is stopped and shown what is new.
const EVERY = 60_000

for (const form of document.querySelectorAll('form[data-writing]')) {
  let said = 0
  form.addEventListener('input', () => {
    if (Date.now() - said < EVERY) return
    said = Date.now()
    void say(form)
  })
}

async function say(form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value })
  const answer = await fetch(form.dataset.writing, { method: 'POST', body }).catch(() => undefined)
  if (!answer?.ok) return
  const line = form.closest('.so-card').querySelector('[data-writers]')
  const { words } = await answer.json()
  if (line.textContent === words) return
  line.textContent = words
  line.hidden = words === ''
}
