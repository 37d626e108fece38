import { toFileKey, type FactIndex, type FileKey } from '../../facts/fact-index.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import type { CodeLinks } from './index.ts'

/** Folders below which a file is named after the constant it defines: those of Rails, of its engines and packs, and `lib`. */
const ROOT = /^((?:.*\/)?(?:app\/[^/]+(?:\/concerns)?|lib))\/(.+)\.rb$/

/**
 * Constants lie in files of their names, looked up from the innermost module outwards: https://github.com/fxn/zeitwerk. `Payments::Card` in
 * `app/jobs/orders/pay_job.rb` may be `orders/payments/card.rb` or `payments/card.rb`; of a longer name its beginning will do.
 */
export function createRubyLinks(index: FactIndex): CodeLinks {
  const byConstant = new Map<string, FileKey[]>()
  const paths = new Map<FileKey, string>()
  for (const [key, { repository, file, language }] of index.files) {
    const path = language === 'Ruby' ? ROOT.exec(file)?.[2] : undefined
    if (path === undefined) continue
    paths.set(key, path)
    const list = byConstant.get(`${repository}:${path}`)
    if (list) list.push(key)
    else byConstant.set(`${repository}:${path}`, [key])
  }
  return (from) => {
    const file = index.files.get(from)
    if (!file) return []
    const nesting = (paths.get(from) ?? '').split('/')
    const lookUp = (constant: string): readonly FileKey[] => {
      for (let depth = nesting.length; depth >= 0; depth--) {
        const found = byConstant.get(`${file.repository}:${[...nesting.slice(0, depth), constant].filter(Boolean).join('/')}`)
        if (found) return found.filter((one) => one !== from)
      }
      return []
    }
    return index.inFile('import', from).flatMap(({ specifier }): readonly FileKey[] => {
      if (specifier.startsWith('./')) return filesNamed(index, file.repository, joinPath(directoryOf(file.file), specifier))
      if (!/^[A-Z]/.test(specifier))
        return byConstant.get(`${file.repository}:${specifier}`) ?? filesNamed(index, file.repository, specifier)
      const parts = specifier.split('::').map(underscored)
      for (let length = parts.length; length > 0; length--) {
        const found = lookUp(parts.slice(0, length).join('/'))
        if (found.length > 0) return found
      }
      return []
    })
  }
}

function filesNamed(index: FactIndex, repository: string, path: string): FileKey[] {
  return [path, `${path}.rb`].map((one) => toFileKey(repository, one)).filter((key) => index.files.has(key))
}

/** `HTTPClient` is `http_client`. */
function underscored(constant: string): string {
  return constant
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
}
