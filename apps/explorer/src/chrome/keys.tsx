import { useEffect, useRef } from 'react'
import { places } from './use-shortcuts.ts'

const anywhere: readonly (readonly [string, string])[] = [
  ['/ or ⌘K', 'Search everything'],
  ['?', 'These keys'],
  ['Esc', 'Close what lies on top'],
  ['↑ ↓', 'From row to row, from result to result'],
  ['← ↑ → ↓', 'From cell to cell in a matrix'],
]

/** Every key that does something, in one place. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      className="search keys"
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      aria-labelledby="keys-title"
    >
      <div className="keys-box">
        <div className="drawer-head">
          <h2 id="keys-title">Keys</h2>
          <button onClick={onClose} aria-label="Close">
            ✕
          </button>
        </div>
        <dl>
          {[...anywhere, ...places.map(({ key, word }) => [`g ${key}`, word] as const)].map(([key, word]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{word}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  )
}
