export { anonymise } from './anonymise.ts'
export type { Document } from './document.ts'
export { TemplateError } from './renderers/html/index.ts'
export { formats, render, usualFormats, type Format } from './renderers/index.ts'
export { toRulesFile } from './rules-file.ts'
export type { RenderContext } from './renderers/renderer.ts'
export { explain, renderExplanation, suggestIds, type Explanation, type Relation } from './terminal/explanation.ts'
export { renderSummary } from './terminal/summary.ts'
export type { Palette, TerminalLook } from './terminal/terminal-look.ts'
export { count } from './words.ts'
export { renderComparison, renderComparisonMarkdown } from './comparison/render-comparison.ts'
export { renderHistory } from './comparison/history.ts'
export {
  renderCheck,
  renderCheckMarkdown,
  renderCheckSarif,
  renderGithubAnnotations,
  renderGitlabCodeQuality,
  type CheckReport,
} from './policies/render-check.ts'
