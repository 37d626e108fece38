import type { Analysis, EstateHistory } from '@coppice/model'
import { useEffect, useMemo, useState } from 'react'
import { ErrorBoundary } from './chrome/error-boundary.tsx'
import { Footer } from './chrome/footer.tsx'
import { PrintMargins } from './chrome/print-margins.tsx'
import { EmptyState, ErrorState, LoadingState } from './chrome/states.tsx'
import { Top } from './chrome/top.tsx'
import { GlyphDefinitions } from './components/glyph.tsx'
import { Repositories } from './components/source-line.tsx'
import { indexEstate } from './estate/index-estate.ts'
import { readAnalysis, type Loaded, type Surroundings } from './load/read-analysis.ts'
import { parseHash } from './state/route.ts'
import { actions, useHash } from './state/use-route.ts'
import { home, views } from './views/index.ts'

/** The page: reads the document, and shows the view that the address asks for. */
export function App({ surroundings }: { readonly surroundings: Surroundings }) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    void readAnalysis(surroundings).then((result) => {
      if (isCurrent) setLoaded(result)
    })
    return () => {
      isCurrent = false
    }
  }, [surroundings])

  switch (loaded.state) {
    case 'loading':
      return <LoadingState />
    case 'empty':
      return <EmptyState />
    case 'error':
      return <ErrorState source={loaded.source} problems={loaded.problems} />
    case 'ready':
      return <Page analysis={loaded.analysis} history={loaded.history} />
  }
}

function Page({ analysis, history }: { readonly analysis: Analysis; readonly history: EstateHistory | undefined }) {
  const hash = useHash()
  const route = useMemo(() => parseHash(hash, home), [hash])
  const estate = useMemo(() => indexEstate(analysis, history), [analysis, history])
  const view = views.find((candidate) => candidate.id === route.view) ?? views[0]
  const { id, label, View } = view

  useEffect(() => {
    const subject = route.selection === undefined || id !== 'service' ? label : estate.name(route.selection)
    document.title = `${subject} · ${analysis.inventory.name} · Coppice`
  }, [id, label, route.selection, estate, analysis])
  useFocusOnArrival(`${id} ${id === 'service' || id === 'sheet' ? (route.selection ?? '') : ''}`)

  return (
    <Repositories value={estate.hosted}>
      <GlyphDefinitions />
      <PrintMargins analysis={analysis} />
      <a className="skip" href="#content" onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>('h1')?.focus())}>
        Skip to the content
      </a>
      <Top estate={estate} views={views} current={view} route={route} />
      <main id="content" tabIndex={-1} data-view={id}>
        <ErrorBoundary place={hash}>
          <View estate={estate} route={route} actions={actions} />
        </ErrorBoundary>
      </main>
      <Footer analysis={analysis} />
    </Repositories>
  )
}

/** Another view begins at its heading, for eyes and for ears; the first one where the browser puts it. */
function useFocusOnArrival(place: string): void {
  const [first] = useState(place)
  const [hasMoved, setHasMoved] = useState(false)
  useEffect(() => {
    if (place === first && !hasMoved) return
    setHasMoved(true)
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [place, first, hasMoved])
}
