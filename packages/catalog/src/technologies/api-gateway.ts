import { definePurpose } from '../technology.ts'

export const apiGateway = definePurpose('api-gateway', { kind: 'infrastructure', role: 'gateway' }, [
  { id: 'apisix', name: 'APISIX', matches: { images: ['apisix'] } },
  { id: 'caddy', name: 'Caddy', matches: { images: ['caddy'] } },
  { id: 'envoy', name: 'Envoy', matches: { images: ['envoy', 'envoyproxy/envoy'] } },
  { id: 'haproxy', name: 'HAProxy', matches: { images: ['haproxy'] } },
  { id: 'kong', name: 'Kong', matches: { images: ['kong', 'kong-gateway'] } },
  { id: 'krakend', name: 'KrakenD', matches: { images: ['krakend'] } },
  { id: 'nginx', name: 'nginx', matches: { images: ['nginx', 'nginx-unprivileged', 'openresty'] } },
  { id: 'ocelot', name: 'Ocelot', matches: { nuget: ['Ocelot'] } },
  {
    id: 'spring-cloud-gateway',
    name: 'Spring Cloud Gateway',
    matches: {
      maven: [
        'org.springframework.cloud:spring-cloud-starter-gateway',
        'org.springframework.cloud:spring-cloud-starter-gateway-mvc',
        'org.springframework.cloud:spring-cloud-starter-gateway-server-webflux',
        'org.springframework.cloud:spring-cloud-starter-gateway-server-webmvc',
      ],
    },
  },
  { id: 'traefik', name: 'Traefik', matches: { images: ['traefik'] } },
  { id: 'tyk', name: 'Tyk', matches: { images: ['tyk-gateway'] } },
  { id: 'yarp', name: 'YARP', matches: { nuget: ['Yarp.ReverseProxy'] } },
  {
    id: 'zuul',
    name: 'Zuul',
    matches: {
      maven: ['org.springframework.cloud:spring-cloud-starter-netflix-zuul', 'org.springframework.cloud:spring-cloud-starter-zuul'],
    },
  },
])
