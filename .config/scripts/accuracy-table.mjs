import { writeBetweenMarks } from './marked-page.mjs'

/**
 * Puts a score between the two marks of a page, as a Markdown table with one row for each application and one for all.
 *
 * `score` is what `score.mjs --json` prints: `{ apps: { NAME: { components, connections, async, endpoints, externals } }, total }`, each
 * a count of true, missed and false claims `{ tp, fn, fp }`.
 */
export function writeAccuracyTable(page, mark, score) {
  writeBetweenMarks(page, mark, tableOf(score))
}

function tableOf({ apps, total }) {
  const rows = [...Object.entries(apps), [`All ${Object.keys(apps).length}`, total]]
  return [
    '| application | components F1 | connections precision | recall | F1 | async pairs | endpoints F1 | products rented |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(([name, row]) =>
      [
        '',
        name,
        f1(row.components),
        share(row.connections.tp, row.connections.fp),
        share(row.connections.tp, row.connections.fn),
        f1(row.connections),
        found(row.async),
        row.endpoints ? f1(row.endpoints) : '',
        row.externals ? found(row.externals) : '',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n')
}

function f1({ tp, fn, fp }) {
  return tp === 0 && fn === 0 && fp === 0 ? '' : ((2 * tp) / (2 * tp + fn + fp)).toFixed(3)
}

function share(part, rest) {
  return part + rest === 0 ? '0.000' : (part / (part + rest)).toFixed(3)
}

function found({ tp, fn }) {
  return tp + fn === 0 ? '' : `${tp} of ${tp + fn}`
}
