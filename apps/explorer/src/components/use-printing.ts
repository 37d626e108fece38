import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** Paper has no scroll bar and one width: while the page is printed, tables show every row and pictures are laid out anew. */
export function usePrinting(): boolean {
  return useSyncExternalStore(onPrint, () => window.matchMedia('print').matches)
}

/** At once: the browser takes its picture as soon as the event was told. */
function onPrint(listener: () => void): () => void {
  const media = window.matchMedia('print')
  const flush = () => flushSync(listener)
  media.addEventListener('change', flush)
  // Told once more when the page is back: some browsers end printing without a change of media.
  const later = () => requestAnimationFrame(flush)
  window.addEventListener('afterprint', later)
  return () => {
    media.removeEventListener('change', flush)
    window.removeEventListener('afterprint', later)
  }
}
