import type { NodeKind } from '@coppice/model'
import { kindSymbol, markWord, type Mark } from '../estate/mark.ts'

/** The shape of a verdict. Purely visual: its word always stands beside it. */
export function Glyph({ mark }: { readonly mark: Mark }) {
  return (
    <svg className="glyph" aria-hidden="true">
      <use href={`#g-${mark}`} />
    </svg>
  )
}

/** Shape and word of a verdict; nothing for what gets none. */
export function VerdictLabel({ mark }: { readonly mark: Mark | undefined }) {
  if (!mark) return <span className="caption">counted apart</span>
  return (
    <span className="verdict">
      <Glyph mark={mark} />
      {markWord(mark)}
    </span>
  )
}

/** The shape of a kind of node that gets no verdict, in ink. */
export function KindIcon({ kind }: { readonly kind: NodeKind }) {
  return (
    <svg className="kind-icon" aria-hidden="true">
      <use href={`#${kindSymbol(kind)}`} />
    </svg>
  )
}

/** What is not known: a word in a hatched chip, never a zero. */
export function Unknown({ children }: { readonly children: string }) {
  return <span className="unknown">{children}</span>
}

/** Shapes and hatches that the whole page refers to; drawn once. */
export function GlyphDefinitions() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id="p-unknown" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--hatch)" strokeWidth="1.6" />
        </pattern>
        <pattern id="p-R1" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V5" stroke="var(--r1)" strokeWidth="2" />
        </pattern>
        <pattern id="p-R0" width="4" height="4" patternUnits="userSpaceOnUse">
          <circle cx="1.5" cy="1.5" r=".9" fill="var(--r1)" />
        </pattern>
        <pattern id="p-blocked" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 0 6 6M6 0 0 6" stroke="var(--blocked)" strokeWidth="1.1" />
        </pattern>
        <marker
          id="m-arrow"
          viewBox="0 0 8 8"
          markerWidth="11"
          markerHeight="11"
          refX="0.5"
          refY="4"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0 8 4 0 8Z" fill="var(--ink-3)" />
        </marker>
        <marker
          id="m-arrow-small"
          viewBox="0 0 8 8"
          markerWidth="7"
          markerHeight="7"
          refX="0.5"
          refY="4"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0.6 8 4 0 7.4Z" fill="var(--ink-3)" />
        </marker>
        <VerdictSymbols />
        <KindSymbols />
      </defs>
    </svg>
  )
}

const triangle = 'M1.3 1.9h9.4L6 10.5Z'

function VerdictSymbols() {
  return (
    <>
      <symbol id="g-keep" viewBox="0 0 12 12" overflow="visible">
        <circle cx="6" cy="6" r="4.1" fill="var(--keep)" />
      </symbol>
      <symbol id="g-merge" viewBox="0 0 12 12" overflow="visible">
        <path d="M6 .3 11.7 6 6 11.7.3 6Z" fill="var(--merge)" />
      </symbol>
      <symbol id="g-replace" viewBox="0 0 12 12" overflow="visible">
        <path d="M1.6 1.6h8.8v8.8H1.6Z" fill="none" stroke="var(--replace)" strokeWidth="1.4" />
        <path d="M1.6 10.4V1.6h8.8Z" fill="var(--replace)" />
      </symbol>
      <symbol id="g-R0" viewBox="0 0 12 12" overflow="visible">
        <path d={triangle} fill="var(--bg)" stroke="var(--r1)" strokeWidth="1.5" strokeDasharray="1.6 1.5" />
      </symbol>
      <symbol id="g-R1" viewBox="0 0 12 12" overflow="visible">
        <path d={triangle} fill="var(--bg)" stroke="var(--r1)" strokeWidth="1.5" strokeLinejoin="round" />
      </symbol>
      <symbol id="g-R2" viewBox="0 0 12 12" overflow="visible">
        <path d={triangle} fill="var(--bg)" stroke="var(--r2)" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M3.2 5.4h5.6L6 10.5Z" fill="var(--r2)" />
      </symbol>
      <symbol id="g-R3" viewBox="0 0 12 12" overflow="visible">
        <path d={triangle} fill="var(--r3)" stroke="var(--r3)" strokeWidth="1.5" strokeLinejoin="round" />
      </symbol>
      <symbol id="g-blocked" viewBox="0 0 12 12" overflow="visible">
        <path d="M1.8 1.8h8.4v8.4H1.8ZM1.8 1.8l8.4 8.4M10.2 1.8l-8.4 8.4" fill="none" stroke="var(--blocked)" strokeWidth="1.4" />
      </symbol>
      <symbol id="g-not-assessed" viewBox="0 0 12 12" overflow="visible">
        <circle cx="6" cy="6" r="4.4" fill="url(#p-unknown)" stroke="var(--na-line)" strokeWidth="1.1" strokeDasharray="2 1.5" />
      </symbol>
    </>
  )
}

/** Kinds are told by shape in ink: colour is kept for verdicts. */
function KindSymbols() {
  const line = { fill: 'none', stroke: 'var(--ink-3)', strokeWidth: 1.3 }
  return (
    <>
      <symbol id="k-service" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="3.6" {...line} />
      </symbol>
      <symbol id="k-datastore" viewBox="0 0 12 12">
        <path d="M2 3c0-1 8-1 8 0v6c0 1-8 1-8 0ZM2 3c0 1 8 1 8 0M2 6c0 1 8 1 8 0" {...line} />
      </symbol>
      <symbol id="k-broker" viewBox="0 0 12 12">
        <path d="M1.5 3.5h9M1.5 6h9M1.5 8.5h9" {...line} />
      </symbol>
      <symbol id="k-channel" viewBox="0 0 12 12">
        <path d="M1 6h9M7 3l3 3-3 3" {...line} />
      </symbol>
      <symbol id="k-saas" viewBox="0 0 12 12">
        <path d="M2 2h8v8H2ZM2 5h8" {...line} />
      </symbol>
      <symbol id="k-team" viewBox="0 0 12 12">
        <path d="M2 10.5c0-5 8-5 8 0M6 2a1.9 1.9 0 1 1-.01 0" {...line} />
      </symbol>
      <symbol id="k-view" viewBox="0 0 12 12">
        <path d="M1.5 2.5h9v7h-9ZM1.5 5h9M4.5 5v4.5" {...line} />
      </symbol>
      <symbol id="k-action" viewBox="0 0 12 12">
        <path d="M2 6h8M6.5 2.5 10 6 6.5 9.5" {...line} />
      </symbol>
      <symbol id="k-entity" viewBox="0 0 12 12">
        <path d="M6 1.5 10.2 4v4L6 10.5 1.8 8V4ZM1.8 4 6 6.2 10.2 4M6 6.2v4.3" {...line} />
      </symbol>
      <symbol id="k-technology" viewBox="0 0 12 12">
        <path
          d="M6 3.7a2.3 2.3 0 1 1-.01 0ZM6 1v1.7M6 9.3V11M1 6h1.7M9.3 6H11M2.5 2.5l1.1 1.1M8.4 8.4l1.1 1.1M9.5 2.5 8.4 3.6M3.6 8.4 2.5 9.5"
          {...line}
        />
      </symbol>
      <symbol id="k-repository" viewBox="0 0 12 12">
        <path d="M3.5 2v8M3.5 4.5c0 2.5 5 .5 5 3M3.5 10M8.5 4.2V7" {...line} />
      </symbol>
      <symbol id="k-library" viewBox="0 0 12 12">
        <path d="M2.5 2v8M5.5 2v8M8 2.3l2 7.6" {...line} />
      </symbol>
    </>
  )
}
