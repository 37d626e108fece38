import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { reloadOnChange } from './load/reload-on-change.ts'
import { surroundings } from './load/surroundings.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import './styles/print.css'

reloadOnChange()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App surroundings={surroundings} />
    </StrictMode>,
  )
}
