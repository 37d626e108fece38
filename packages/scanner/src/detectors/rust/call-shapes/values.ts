import type { CallShape } from '../../../code/language.ts'

/** Where values come from, and what leaves them as they are. */
export const values: readonly CallShape[] = [
  { callee: /(?:^|::)env::var(?:_os)?$|^dotenvy?::var$/, means: { is: 'environment', key: '0' } },
  { callee: /^var(?:_os)?$/, imports: /^std::env/, means: { is: 'environment', key: '0' } },
  { callee: /^(?:option_)?env!$/, means: { is: 'environment', key: '0' } },
  { callee: /^(?:get_env|env_or|env_var|var_or|get_env_or|env_or_default)$/, means: { is: 'environment', key: '0', fallback: '1' } },
  { callee: /^(?:format|concat)!$/, means: { is: 'format' } },
  { callee: /\.(?:unwrap_or|unwrap_or_else|or_else|map_or)$/, means: { is: 'otherwise', value: '0' } },
  {
    callee:
      /\.(?:unwrap|unwrap_or_default|expect|to_string|to_owned|into|clone|as_str|as_ref|as_deref|ok|parse|trim|trim_end_matches|trim_end|context|with_context|wrap_err|map_err|cloned|into_string|borrow|deref|try_into|ok_or|ok_or_else|to_vec|as_bytes|leak|timeout|connect_timeout|join|map|and_then|into_inner|expose_secret)$/,
    means: { is: 'same', as: 'receiver' },
  },
  {
    callee:
      /^(?:\w+::)*(?:String::from|Url::parse|Uri::from_static|Some|Ok|Arc::new|Box::new|Rc::new|Cow::from|Cow::Borrowed|Lazy::new|LazyLock::new|SecretString::new|Secret::new|HeaderValue::from_static|Uri::try_from|Url::from_str|Uri::from_str)$/,
    means: { is: 'same', as: '0' },
  },
]
