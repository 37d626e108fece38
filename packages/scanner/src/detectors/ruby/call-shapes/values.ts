import type { CallShape } from '../../../code/language.ts'

/** Where values come from, and what leaves them as they are. */
export const values: readonly CallShape[] = [
  { callee: /^ENV\.fetch$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /^ENV\.(?:dig|\[\]|delete)$/, means: { is: 'environment', key: '0' } },
  {
    callee: /^(?:Kernel\.)?(?:URI|URI\.parse|URI\.join|URI\.encode|Addressable::URI\.parse|String|Array)$/,
    means: { is: 'same', as: '0' },
  },
  {
    callee: /\.(?:to_s|to_str|strip|chomp|chomp_suffix|freeze|dup|presence|delete_suffix|split|first|html_safe|tap|then)$/,
    means: { is: 'same', as: 'receiver' },
  },
  { callee: /^(?:format|sprintf)$/, means: { is: 'format' } },
  { callee: /^File\.join$/, means: { is: 'list' } },
]
