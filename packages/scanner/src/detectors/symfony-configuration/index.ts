import { defineDetector } from '../../detect/detector.ts'
import { fromTemplate, type Expression } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { walkLeaves } from '../../syntax/config-tree.ts'
import { withoutSecrets } from '../../syntax/variables.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

const VARIABLE = /%env\((?:\w+:)*(\w+)\)%/g

export const symfonyConfiguration = defineDetector({
  id: 'symfony-configuration',
  title: 'Settings of Symfony and what its container hands to constructors',
  docs: 'https://symfony.com/doc/current/configuration.html',
  family: 'manifest',
  files: ['**/config/packages/**/*.{yaml,yml}', '**/config/{services,parameters,config}*.{yaml,yml}', '**/app/config/*.{yaml,yml}'],
  mayMatter: (text) =>
    /%env\(|^(?:doctrine|framework|parameters|services|snc_redis|old_sound_rabbit_mq|fos_elastica|doctrine_mongodb|when@)/m.test(text),
  *detect(file, context) {
    const profile = /\/packages\/(\w+)\//.exec(file.path)?.[1]
    for (const root of readYaml(file.text.replace(/!(?:tagged\w*|service\w*|php\/\w+|abstract|iterator|closure)\b/g, ''), context, {
      repeatedKeys: true,
    })) {
      for (const { path, line, scalar } of walkLeaves(root)) {
        if (scalar.value === null || scalar.text === '') continue
        const own = path[0]?.startsWith('when@') === true ? path[0].slice(5) : undefined
        const key = toKey(own === undefined ? path : path.slice(1))
        const named = own ?? profile
        yield {
          kind: 'setting',
          line,
          key,
          value: toValue(key, scalar.text),
          ...(named === undefined ? {} : { profile: named }),
        } satisfies Setting
      }
    }
  },
})

/** What services are told by the names of their parameters is one key for all of them: `$stockUrl`; parameters have keys of their own. */
function toKey(path: readonly string[]): string {
  const last = path.at(-1) ?? ''
  if (last.startsWith('$')) return last
  return (path[0] === 'parameters' ? path.slice(1) : path).join('.')
}

/** `%env(resolve:STOCK_URL)%` is a variable, `%stock.url%` another setting. */
function toValue(key: string, written: string): Expression {
  const template = withoutSecrets(key, written).replace(VARIABLE, '${$1}')
  const whole = /^%([\w.]+)%$/.exec(template)?.[1]
  return whole === undefined ? fromTemplate(template) : { kind: 'setting', key: whole }
}
