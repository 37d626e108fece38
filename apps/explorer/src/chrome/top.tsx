import { useCallback, useState } from 'react'
import type { Estate } from '../estate/index-estate.ts'
import { date } from '../estate/words.ts'
import type { Route } from '../state/route.ts'
import { toHash } from '../state/route.ts'
import { useTheme, type Theme } from '../state/use-theme.ts'
import type { View } from '../views/define-view.tsx'
import { Keys } from './keys.tsx'
import { Search } from './search.tsx'
import { Tabs } from './tabs.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import './top.css'

interface TopProps {
  readonly estate: Estate
  readonly views: readonly View[]
  readonly current: View
  readonly route: Route
}

/** Name, tabs, date, search: the same on every page. */
export function Top({ estate, views, current, route }: TopProps) {
  const [open, setOpen] = useState<'search' | 'keys' | undefined>()
  const { theme, next, toNext } = useTheme()
  useShortcuts({ search: useCallback(() => setOpen('search'), []), keys: useCallback(() => setOpen('keys'), []) })
  const { asOf, name } = estate.analysis.inventory
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={toHash({ view: 'overview' })} aria-label="Coppice, overview">
          <Mark />
          Coppice
        </a>
        <Tabs views={views} current={current} />
        <span className="space" />
        <span className="as-of">{asOf === undefined ? name : `${name}, as of ${date(asOf)}`}</span>
        <button
          className="icon-button no-print"
          onClick={toNext}
          aria-label={`Theme: ${theme}. Switch to ${next}.`}
          title={`Theme: ${theme}`}
        >
          <ThemeIcon theme={theme} />
        </button>
        <button className="find" onClick={() => setOpen('search')} aria-keyshortcuts="/ Control+K Meta+K">
          <span>
            Search<i> everything</i>
          </span>
          <kbd aria-hidden="true">{COMMAND_KEY}</kbd>
        </button>
      </div>
      {open === 'search' ? (
        <Search
          estate={estate}
          views={views}
          route={route}
          commands={[
            { id: 'theme', name: `Switch to the ${next} theme`, note: 'Action', run: toNext },
            { id: 'keys', name: 'Show all keys', note: 'Action', run: () => setOpen('keys') },
          ]}
          onClose={() => setOpen((now) => (now === 'search' ? undefined : now))}
        />
      ) : null}
      {open === 'keys' ? <Keys onClose={() => setOpen(undefined)} /> : null}
    </header>
  )
}

const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

function ThemeIcon({ theme }: { readonly theme: Theme }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {theme === 'auto' ? <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" /> : null}
      {theme === 'dark' ? <circle cx="8" cy="8" r="6" fill="currentColor" /> : null}
    </svg>
  )
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
