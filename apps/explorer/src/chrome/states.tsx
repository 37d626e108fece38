/** Before the document is read. */
export function LoadingState() {
  return (
    <main className="wrap state" aria-busy="true">
      <h1>Reading the analysis</h1>
    </main>
  )
}

/** A page without a document. */
export function EmptyState() {
  return (
    <main className="wrap state">
      <h1>No analysis in this page yet</h1>
      <p>This is the bare page. Scan some repositories, and it shows what was found:</p>
      <pre>
        <code>{'npx coppice run ../our-repositories\nnpx coppice serve'}</code>
      </pre>
    </main>
  )
}

/** A document that cannot be shown, and why. */
export function ErrorState({ source, problems }: { readonly source: string; readonly problems: readonly string[] }) {
  return (
    <main className="wrap state">
      <h1 role="alert">The analysis in {source} cannot be read</h1>
      <p>It was probably written by another version. Run the analysis again with the version that wrote this page.</p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <code>{problem}</code>
          </li>
        ))}
      </ul>
    </main>
  )
}
