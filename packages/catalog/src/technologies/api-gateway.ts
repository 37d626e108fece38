import { definePurpose } from '../technology.ts'

export const apiGateway = definePurpose('api-gateway', { kind: 'infrastructure', role: 'gateway' }, [
  {
    id: 'amazon-api-gateway',
    name: 'Amazon API Gateway',
    vendor: 'Amazon Web Services',
    aliases: ['AWS API Gateway'],
    kind: 'saas',
    role: undefined,
    matches: {
      npm: ['@aws-sdk/client-api-gateway', '@aws-sdk/client-apigatewaymanagementapi', '@aws-sdk/client-apigatewayv2'],
      go: ['github.com/aws/aws-sdk-go-v2/service/apigatewaymanagementapi'],
      nuget: ['AWSSDK.ApiGatewayManagementApi'],
    },
  },
  {
    id: 'apigee',
    name: 'Apigee',
    vendor: 'Google',
    kind: 'saas',
    role: undefined,
    matches: { hosts: ['apigee.googleapis.com'], environment: ['APIGEE_'] },
  },
  { id: 'apisix', name: 'APISIX', matches: { images: ['apisix'] } },
  {
    id: 'azure-api-management',
    name: 'Azure API Management',
    vendor: 'Microsoft',
    kind: 'saas',
    role: undefined,
    matches: { npm: ['@azure/arm-apimanagement'] },
  },
  { id: 'caddy', name: 'Caddy', routingLabels: ['caddy.reverse_proxy'], matches: { images: ['caddy', 'caddy-docker-proxy'] } },
  { id: 'envoy', name: 'Envoy', matches: { images: ['envoy', 'envoyproxy/envoy'] } },
  { id: 'haproxy', name: 'HAProxy', matches: { images: ['haproxy'] } },
  { id: 'kong', name: 'Kong', matches: { images: ['kong', 'kong-gateway'] } },
  { id: 'krakend', name: 'KrakenD', matches: { images: ['krakend'] } },
  { id: 'nginx', name: 'nginx', matches: { images: ['nginx', 'nginx-unprivileged', 'openresty'] } },
  { id: 'ocelot', name: 'Ocelot', packagesAre: 'server', matches: { nuget: ['Ocelot'] } },
  {
    id: 'spring-cloud-gateway',
    name: 'Spring Cloud Gateway',
    packagesAre: 'server',
    matches: {
      maven: [
        'org.springframework.cloud:spring-cloud-starter-gateway',
        'org.springframework.cloud:spring-cloud-starter-gateway-mvc',
        'org.springframework.cloud:spring-cloud-starter-gateway-server-webflux',
        'org.springframework.cloud:spring-cloud-starter-gateway-server-webmvc',
      ],
    },
  },
  {
    id: 'traefik',
    name: 'Traefik',
    routingLabels: ['traefik.http.', 'traefik.tcp.', 'traefik.frontend.'],
    matches: { images: ['traefik'] },
  },
  { id: 'tyk', name: 'Tyk', matches: { images: ['tyk-gateway'] } },
  { id: 'yarp', name: 'YARP', packagesAre: 'server', matches: { nuget: ['Yarp.ReverseProxy'] } },
  {
    id: 'zuplo',
    name: 'Zuplo',
    kind: 'saas',
    role: undefined,
    matches: { npm: ['@zuplo/runtime'], hosts: ['dev.zuplo.com'], environment: ['ZUPLO_'] },
  },
  {
    id: 'zuul',
    name: 'Zuul',
    packagesAre: 'server',
    matches: {
      maven: ['org.springframework.cloud:spring-cloud-starter-netflix-zuul', 'org.springframework.cloud:spring-cloud-starter-zuul'],
    },
  },
])
