import { defineDetector } from '../../detect/detector.ts'
import type { HostMention } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'
import { withoutComments } from '../../syntax/without-comments.ts'

const ADDRESS = /\/\/(?:[^/\s"'`@<>]*@)?((?:[a-z0-9-]+\.)+[a-z]{2,10})(?::\d+)?((?:\/[^\s"'`<>)\\]*)?)/gi
/** A host without a scheme, said to be one: a mail server, the option `host` of a client. Without that word it may be data. */
const BARE =
  /(?:host(?:_?name)?|server|smtp|endpoint|domain|base_?url|addr(?:ess)?)["']?\s*(?::|=>?|,|\()\s*["'`]((?:[a-z0-9-]+\.)+(?:com|net|org|io|ai|co|dev|cloud|app|eu|us|de|uk|fr|in|jp|cn))(?::\d+)?["'`]/gi

/** Files in which every other line is an address hold data, and cost more than they tell. */
const MAX_MENTIONS = 200

/** Texts of code and pages that name a public host. Links for people to follow are none: nothing of the program goes there. */
export const hostMention = defineDetector({
  id: 'host-mention',
  title: 'Public hosts named in code and pages',
  docs: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2',
  family: 'usage',
  files: [
    '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,html,htm,ejs,hbs,erb,cshtml,css,scss,less,py,rb,php,java,kt,scala,go,cs,rs,ex}',
  ],
  mayMatter: (text) => /\/\/[a-z0-9-]+\.[a-z0-9-]/i.test(text) || /["'`](?:[a-z0-9-]+\.){2,}[a-z]{2,5}["'`:]/i.test(text),
  *detect(file) {
    const text = withoutTests(file.path, withoutComments(file.text, /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase() ?? ''))
    const lineAt = createLineFinder(text)
    const seen = new Set<string>()
    const found: HostMention[] = []
    for (const pattern of [ADDRESS, BARE]) {
      for (const match of text.matchAll(pattern)) {
        const host = (match[1] ?? '').toLowerCase()
        const line = lineAt(match.index)
        if (seen.has(`${line} ${host}`) || isForPeople(text.slice(Math.max(0, match.index - 400), match.index))) continue
        seen.add(`${line} ${host}`)
        found.push({ kind: 'host-mention', line, host, path: (match[2] ?? '').split(/[?#]/)[0]?.slice(0, 80) ?? '' })
        if (found.length >= MAX_MENTIONS) break
      }
    }
    yield* found.toSorted((a, b) => a.line - b.line)
  },
})

/** Rust keeps tests at the end of the file that they test. */
function withoutTests(path: string, text: string): string {
  const at = path.endsWith('.rs') ? text.search(/^#\[cfg\(test\)\]\s*(?:#\[[^\n]*\]\s*)*(?:pub(?:\([^)]*\))? )?mod \w+ \{/m) : -1
  return at < 0 ? text : text.slice(0, at)
}

/** What is loaded with the page, as opposed to what a reader may click on. */
const LOADING_TAGS = /^(?:link|script|img|image|iframe|source|video|audio|embed|object|form)$/i

/** Names of what holds a link, and words before one in prose. */
const LINK =
  /(?:link|docs?|documentation|help|homepage|website|readme|support|learn_?more|tutorial|guide|terms|privacy|href|license|see|description|placeholder|schema|xmlns)(?:_?ur[il])?["']?\s*(?:=>|[:=])\s*\{?\s*["'`]?$/i

/** Whether the text before an address says that it is one to read: the target of a link, a page of documentation, a sentence. */
function isForPeople(text: string): boolean {
  const before = text.replace(/[a-z][a-z+]*:$/i, '')
  const own = before.slice(before.lastIndexOf('\n') + 1)
  // What an address is for may stand on the line before: `'placeholder' =>`.
  const line = /^\s*["'`]?$/.test(own) ? `${before.split('\n').at(-2)?.trimEnd() ?? ''} ${own.trimStart()}` : own
  if (/\bhref\s*=\s*\{?["'`]?$/i.test(line)) return !LOADING_TAGS.test(tagBefore(before))
  return (
    LINK.test(line) ||
    isToldInSentence(before) ||
    line.endsWith('](') ||
    (/[a-z]{2,}[,.:]?\s+\(?$/i.test(line) && !/-src\b|\bcurl\b|\bsrc(?:set)?=/.test(line))
  )
}

/** `t('It begins with {{ url }}', { url: 'https://…' })`: what fills the gap of a sentence. */
function isToldInSentence(before: string): boolean {
  const gap = /\b(\w+)["']?\s*:\s*["'`]$/.exec(before)?.[1]
  return gap !== undefined && new RegExp(`\\w \\{\\{\\s*${gap}\\s*\\}\\}`).test(before)
}

function tagBefore(before: string): string {
  return /<([\w.]+)[^<>]*$/.exec(before)?.[1] ?? ''
}
