import { definePurpose } from '../technology.ts'

export const ipGeolocation = definePurpose('ip-geolocation', { kind: 'saas' }, [
  {
    id: 'abstract-api',
    name: 'Abstract API',
    matches: {
      hosts: ['emailvalidation.abstractapi.com', 'ipgeolocation.abstractapi.com', 'phonevalidation.abstractapi.com'],
      environment: ['ABSTRACT_API_'],
    },
  },
  { id: 'ip-api', name: 'ip-api', matches: { hosts: ['ip-api.com', 'pro.ip-api.com'] } },
  { id: 'ipapi', name: 'ipapi', matches: { hosts: ['api.ipapi.com', 'ipapi.co'] } },
  { id: 'ipdata', name: 'ipdata', matches: { npm: ['ipdata'], pypi: ['ipdata'], hosts: ['api.ipdata.co'], environment: ['IPDATA_'] } },
  {
    id: 'ipinfo',
    name: 'IPinfo',
    matches: {
      npm: ['node-ipinfo'],
      pypi: ['ipinfo'],
      go: ['github.com/ipinfo/go'],
      hosts: ['api.ipinfo.io', 'ipinfo.io'],
      environment: ['IPINFO_'],
    },
  },
  { id: 'ipstack', name: 'ipstack', vendor: 'apilayer', matches: { hosts: ['api.ipstack.com'], environment: ['IPSTACK_'] } },
  {
    id: 'maxmind',
    name: 'MaxMind',
    matches: {
      npm: ['@maxmind/geoip2-node'],
      pypi: ['geoip2', 'minfraud'],
      maven: ['com.maxmind.minfraud:*'],
      go: ['github.com/savaki/geoip2'],
      gem: ['minfraud'],
      composer: ['geoip2/geoip2', 'maxmind/minfraud'],
      hosts: ['download.maxmind.com', 'geoip.maxmind.com', 'geolite.info', 'minfraud.maxmind.com'],
      environment: ['MAXMIND_'],
    },
  },
])
