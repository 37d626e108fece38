import { startTransition, useEffect, useState, type ReactNode } from 'react'

/** Safari has no idle time to offer: a moment after the first drawing comes near. */
const MOMENT = 200

/** What nobody sees at first: made once the page stands and has nothing else to do, in slices that let everything else through. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => {
    const show = () => startTransition(() => setIsTime(true))
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(show, MOMENT)
      return () => clearTimeout(timer)
    }
    const request = requestIdleCallback(show)
    return () => cancelIdleCallback(request)
  }, [])
  return isTime ? children : null
}
