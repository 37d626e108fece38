import { useEffect, useRef, type ReactNode } from 'react'
import './drawer.css'

interface DrawerProps {
  /** Small line above the heading. */
  readonly crumb: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Evidence beside the list it belongs to; covers the page where there is no room. Takes the focus, and gives it back. */
export function Drawer({ crumb, title, onClose, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus({ preventScroll: true })
    panel.current?.scrollTo(0, 0)
    return () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true })
    }
  }, [title])

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])

  return (
    <aside className="drawer" aria-label={title} ref={panel} tabIndex={-1}>
      <div className="drawer-head">
        <p className="caption">{crumb}</p>
        <button onClick={onClose} aria-label="Close" title="Close (Esc)">
          ✕
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </aside>
  )
}
