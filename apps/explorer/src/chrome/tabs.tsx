import { useEffect, useRef } from 'react'
import { toHash } from '../state/route.ts'
import { audiences } from '../views/audience.ts'
import type { View } from '../views/define-view.tsx'

/** First whose question it is, then the views that answer it: every view is two steps away, however many there are. */
export function Tabs({ views, current }: { readonly views: readonly View[]; readonly current: View }) {
  const bar = useRef<HTMLUListElement>(null)
  const tabs = views.filter((view) => view.isTab)
  const { label } = audiences.find((audience) => audience.id === current.audience) ?? { label: '' }
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <>
      <nav className="audiences" aria-label="Audiences">
        <ul>
          {audiences.map((audience) => {
            const [first] = tabs.filter((view) => view.audience === audience.id)
            if (!first) return null
            return (
              <li key={audience.id}>
                <a
                  href={toHash({ view: first.id })}
                  aria-current={audience.id === current.audience ? 'true' : undefined}
                  title={audience.asks}
                >
                  {audience.label}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      <nav className="tabs" aria-label={`Views for ${label.toLowerCase()}`}>
        <ul ref={bar}>
          {tabs
            .filter((view) => view.audience === current.audience)
            .map((view) => (
              <li key={view.id}>
                <a href={toHash({ view: view.id })} aria-current={view.id === current.id ? 'page' : undefined} title={view.asks}>
                  {view.label}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  )
}
