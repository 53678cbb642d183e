const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi
const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'path', 'rect', 'circle'])
const SAID_IN = /\b(?:aria-label|placeholder|title|alt|data-i18n[\w.-]*)="([^"]*)"/g

/** Every text a page says, aloud or on the screen, except where it says itself that it speaks English there. */
export function textsOf(html: string, speaks: string): string[] {
  const open: { name: string; silent: boolean }[] = []
  const texts: string[] = []
  const silent = () => open.at(-1)?.silent === true
  for (const [, end, name = '', attributes = '', text] of html.replace(/^<!doctype html>/, '').matchAll(TAG)) {
    if (text !== undefined) {
      if (!silent()) texts.push(readable(text))
    } else if (end) {
      while (open.length && open.pop()?.name !== name);
    } else {
      const foreign = name !== 'html' && /\blang="/.test(attributes) && !attributes.includes(`lang="${speaks}"`)
      const quiet = silent() || foreign || ['script', 'style', 'textarea'].includes(name)
      if (!quiet) texts.push(...[...attributes.matchAll(SAID_IN)].map(([, said = '']) => readable(said)))
      if (!VOID.has(name)) open.push({ name, silent: quiet })
    }
  }
  return texts.filter(Boolean)
}

const readable = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ').trim()
