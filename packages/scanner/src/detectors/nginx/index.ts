import { defineDetector } from '../../detect/detector.ts'
import { readDirectives } from './read-directives.ts'
import { toReferences } from './to-references.ts'

export const nginx = defineDetector({
  id: 'nginx',
  title: 'What nginx passes requests on to',
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
  family: 'deployment',
  files: [
    '**/*.conf',
    '**/*.conf.{template,tpl,tmpl,j2,erb}',
    '**/nginx*.{template,tpl,tmpl}',
    '**/nginx/**/*.vhost',
    '**/sites-{available,enabled}/*',
  ],
  mayMatter: (text) => /^[^#\n]*\b(?:proxy|fastcgi|grpc|uwsgi|scgi)_pass\s/m.test(text),
  *detect(file, context) {
    const { directives, openSince } = readDirectives(file.text)
    if (openSince !== undefined) context.skip({ code: 'unclosed-block', message: 'This block is never closed', line: openSince })
    yield* toReferences(directives)
  },
})
