import { useEffect, useState } from 'react'

const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Follows the system until somebody says otherwise; the choice stays with the browser, where it lets us keep one. */
export function useTheme(): { readonly theme: Theme; readonly next: Theme; readonly toNext: () => void } {
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
  return { theme, next, toNext: () => setTheme(next) }
}

function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem('coppice-theme')
    return THEMES.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}
