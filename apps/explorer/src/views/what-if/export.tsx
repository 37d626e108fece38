import { useEffect, useState } from 'react'
import { count } from '../../estate/words.ts'
import { findDecisionsFile, writeDecisions } from '../../load/decisions-file.ts'
import type { WhatIfData } from './prepare.ts'

/** The decisions of the scenario as a file: to copy, to save, and where the page is served, to write. */
export function Export({ data }: { readonly data: WhatIfData }) {
  const [file, setFile] = useState<string>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isCurrent = true
    void findDecisionsFile().then((found) => {
      if (isCurrent) setFile(found)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  const write = async (): Promise<void> => setSaid(await writeDecisions(data.decisions))
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(data.file).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not let the page copy: select the text instead.'),
    )
  }
  return (
    <section className="section">
      <h2 className="chart-title">{`The scenario is ${count(data.decisions.length, 'decision')}`}</h2>
      <p className="sub">
        In <code>coppice.decisions.yaml</code> beside what is scanned, the next run takes them into account, and asks for a review once
        their evidence changes.
      </p>
      <p className="what-if-bar">
        <button onClick={() => void copy()}>Copy</button>
        <a
          className="button"
          download="coppice.decisions.yaml"
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(data.file)}`}
        >
          Save as coppice.decisions.yaml
        </a>
        {file === undefined ? null : (
          <button onClick={() => void write()} disabled={data.decisions.length === 0}>{`Write to ${file}, and analyze again`}</button>
        )}
        <span role="status">{said}</span>
      </p>
      <pre className="decisions-file" tabIndex={0} aria-label="Decisions of the scenario">
        {data.file}
      </pre>
    </section>
  )
}
