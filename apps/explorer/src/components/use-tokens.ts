import { useEffect, useState } from 'react'

/** Values of design tokens, for what is drawn on a canvas; read anew whenever the theme changes. */
export function useTokens<Name extends string>(names: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const [tokens, setTokens] = useState(() => read(names))
  useEffect(() => {
    const update = () => setTokens(read(names))
    const media = window.matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(update)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    media.addEventListener('change', update)
    return () => {
      observer.disconnect()
      media.removeEventListener('change', update)
    }
  }, [names])
  return tokens
}

function read<Name extends string>(names: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const style = getComputedStyle(document.documentElement)
  const entries = Object.entries<string>(names).map(([name, token]) => [name, style.getPropertyValue(token).trim()])
  return Object.fromEntries(entries) as Record<Name, string> // the same keys as came in
}
