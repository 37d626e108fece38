import type { CallShape } from '../../../code/language.ts'

/** Reading settings and variables, and calls that only pass a value on. */
export const configuration: readonly CallShape[] = [
  { callee: /^(System\.)?Environment\.GetEnvironmentVariable$/, means: { is: 'environment', key: '0' } },
  { callee: /\.GetConnectionString$/, means: { is: 'setting', key: '0', section: 'ConnectionStrings' } },
  { callee: /\.(GetValue|GetRequiredValue)$/, means: { is: 'setting', key: '0', fallback: '1' } },
  { callee: /\.(GetSection|GetRequiredSection)$/, means: { is: 'setting', key: '0' } },
  { callee: /^string\.Format$/i, means: { is: 'format' } },
  { callee: /^new (Uri|List|HashSet|Collection)?$/, means: { is: 'same', as: '0' } },
  { callee: /^(Convert\.ToString|string\.IsNullOrEmpty)$/, means: { is: 'same', as: '0' } },
  { callee: /\.(ToString|Trim|TrimEnd|TrimStart|ToLower|ToLowerInvariant|ToList|ToArray|Split)$/, means: { is: 'same', as: 'receiver' } },
]
