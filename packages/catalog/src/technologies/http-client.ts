import { definePurpose } from '../technology.ts'

export const httpClient = definePurpose('http-client', { kind: 'library' }, [
  { id: 'axios', name: 'axios', matches: { npm: ['@nestjs/axios', 'axios'] } },
  { id: 'faraday', name: 'Faraday', matches: { gem: ['faraday'] } },
  { id: 'got', name: 'Got', matches: { npm: ['got'] } },
  { id: 'guzzle', name: 'Guzzle', matches: { composer: ['guzzlehttp/guzzle'] } },
  { id: 'httparty', name: 'HTTParty', matches: { gem: ['httparty'] } },
  { id: 'httpx', name: 'HTTPX', matches: { pypi: ['httpx'] } },
  { id: 'hyper', name: 'hyper', matches: { cargo: ['hyper'] } },
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
  { id: 'play-ws', name: 'Play WS', matches: { maven: ['com.typesafe.play:play-ws', 'org.playframework:play-ws'] } },
  { id: 'requests', name: 'Requests', matches: { pypi: ['requests'] } },
  { id: 'reqwest', name: 'reqwest', matches: { cargo: ['reqwest'] } },
  { id: 'rest-client', name: 'rest-client', matches: { gem: ['rest-client'] } },
  { id: 'resty', name: 'Resty', matches: { go: ['github.com/go-resty/resty'] } },
  { id: 'sttp', name: 'sttp', matches: { maven: ['com.softwaremill.sttp.client3:*', 'com.softwaremill.sttp.client4:*'] } },
  { id: 'superagent', name: 'SuperAgent', matches: { npm: ['superagent'] } },
  { id: 'symfony-http-client', name: 'Symfony HttpClient', matches: { composer: ['symfony/http-client'] } },
  { id: 'undici', name: 'undici', matches: { npm: ['undici'] } },
  { id: 'ureq', name: 'ureq', matches: { cargo: ['ureq'] } },
])
