import { useState, type ReactNode } from 'react'
import { figure } from '../estate/words.ts'
import { usePrinting } from './use-printing.ts'

interface FirstRowsProps<Item> {
  readonly items: readonly Item[]
  /** How many are shown at first. */
  readonly most: number
  /** What the items are, in the plural. */
  readonly noun: string
  readonly children: (shown: readonly Item[]) => ReactNode
}

/** One more step shows so many more: a click never makes more than a page can hold. */
const STEP = 200

/** The beginning of a long list, and a way to the rest of it: nobody scrolls past what they did not ask for. Paper gets all that a step holds. */
export function FirstRows<Item>({ items, most, noun, children }: FirstRowsProps<Item>) {
  const [end, setEnd] = useState(most)
  const isPrinting = usePrinting()
  // A button that hides three rows takes more room than they would.
  const shown = items.slice(0, isPrinting ? Math.max(end, STEP) : items.length <= end + 3 ? items.length : end)
  const left = items.length - shown.length
  return (
    <>
      {children(shown)}
      {left === 0 ? null : (
        <p className="more-rows">
          <span className="caption">{`${figure(shown.length)} of ${figure(items.length)} ${noun}.`}</span>{' '}
          <button type="button" className="no-print" onClick={() => setEnd(end + STEP)}>
            {left <= STEP ? `Show the other ${figure(left)}` : `Show ${figure(STEP)} more`}
          </button>
        </p>
      )}
    </>
  )
}
