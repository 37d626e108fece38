import { useEffect, useRef, type ReactNode } from 'react'
import './drawer.css'

interface DrawerProps {
  /** Small line above the heading. */
  readonly crumb: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Screens on which it lies over the page. */
const COVERS = '(max-width: 1100px)'

/** Evidence beside the list it belongs to; covers the page where there is no room. Takes the focus, and gives it back. */
export function Drawer({ crumb, title, onClose, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])

  useEffect(() => {
    const media = window.matchMedia(COVERS)
    const behind = [...document.querySelectorAll<HTMLElement>('header, footer, .skip'), ...siblingsOf(panel.current)]
    const apply = () => behind.forEach((element) => (element.inert = media.matches))
    apply()
    media.addEventListener('change', apply)
    return () => {
      media.removeEventListener('change', apply)
      for (const element of behind) element.inert = false
    }
  }, [])

  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus({ preventScroll: true })
    panel.current?.scrollTo(0, 0)
    return () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true })
    }
  }, [title])

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

function siblingsOf(element: HTMLElement | null): HTMLElement[] {
  return [...(element?.parentElement?.children ?? [])].filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== element,
  )
}
