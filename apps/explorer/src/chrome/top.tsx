import { useEffect, useRef, useState } from 'react'
import type { Estate } from '../estate/index-estate.ts'
import { date } from '../estate/words.ts'
import { toHash } from '../state/route.ts'
import type { View } from '../views/define-view.tsx'
import { Search } from './search.tsx'

interface TopProps {
  readonly estate: Estate
  readonly views: readonly View[]
  readonly current: string
}

/** Name, tabs, date, search: the same on every page. */
export function Top({ estate, views, current }: TopProps) {
  const [isSearching, setSearching] = useState(false)
  useSearchKeys(() => setSearching(true))
  const { asOf, name } = estate.analysis.inventory
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={toHash({ view: 'overview' })} aria-label="Coppice, overview">
          <Mark />
          Coppice
        </a>
        <nav aria-label="Views" ref={tabs}>
          {views
            .filter((view) => view.isTab)
            .map((view) => (
              <a key={view.id} href={toHash({ view: view.id })} aria-current={view.id === current ? 'page' : undefined}>
                {view.label}
              </a>
            ))}
        </nav>
        <span className="space" />
        <span className="as-of">{asOf === undefined ? name : `${name}, as of ${date(asOf)}`}</span>
        <ThemeSwitch />
        <button className="find" onClick={() => setSearching(true)} aria-keyshortcuts="/ Control+K Meta+K">
          <span>
            Search<i> everything</i>
          </span>
          <kbd aria-hidden="true">/</kbd>
        </button>
      </div>
      {isSearching ? <Search estate={estate} onClose={() => setSearching(false)} /> : null}
    </header>
  )
}

/** `/` and ⌘K (or Ctrl-K) anywhere but in a field. */
function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      const isCommand = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)
      if (!isCommand && (event.key !== '/' || isField)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
}

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** Follows the system until somebody says otherwise; the choice stays with the browser, where it lets us keep one. */
function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(readTheme)
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    try {
      window.localStorage.setItem('coppice-theme', theme)
    } catch {
      // Files opened from disk may be denied storage: the choice then lasts as long as the page.
    }
  }, [theme])
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  return (
    <button className="theme" onClick={() => setTheme(next)} aria-label={`Theme: ${theme}. Switch to ${next}.`} title={`Theme: ${theme}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        {theme === 'auto' ? <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" /> : null}
        {theme === 'dark' ? <circle cx="8" cy="8" r="6" fill="currentColor" /> : null}
      </svg>
    </button>
  )
}

function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem('coppice-theme')
    return THEMES.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** A stool with three young shoots. */
function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M4 17h12M10 17V4M10 12C6 12 5 9 5 6M10 12c4 0 5-3 5-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
