import { definePurpose } from '../technology.ts'

export const httpClient = definePurpose('http-client', { kind: 'library' }, [
  { id: 'axios', name: 'axios', matches: { npm: ['@nestjs/axios', 'axios'] } },
  { id: 'got', name: 'Got', matches: { npm: ['got'] } },
  { id: 'guzzle', name: 'Guzzle', matches: { composer: ['guzzlehttp/guzzle'] } },
  { id: 'httpx', name: 'HTTPX', matches: { pypi: ['httpx'] } },
  { id: 'ky', name: 'ky', matches: { npm: ['ky'] } },
  { id: 'node-fetch', name: 'node-fetch', matches: { npm: ['node-fetch'] } },
  { id: 'okhttp', name: 'OkHttp', matches: { maven: ['com.squareup.okhttp3:okhttp'] } },
  {
    id: 'openfeign',
    name: 'OpenFeign',
    matches: {
      maven: ['org.springframework.cloud:spring-cloud-starter-feign', 'org.springframework.cloud:spring-cloud-starter-openfeign'],
    },
  },
  { id: 'requests', name: 'Requests', matches: { pypi: ['requests'] } },
  { id: 'resty', name: 'Resty', matches: { go: ['github.com/go-resty/resty'] } },
  { id: 'superagent', name: 'SuperAgent', matches: { npm: ['superagent'] } },
  { id: 'undici', name: 'undici', matches: { npm: ['undici'] } },
])
