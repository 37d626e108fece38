import { definePurpose } from '../technology.ts'

export const shipping = definePurpose('shipping', { kind: 'saas' }, [
  {
    id: 'aftership',
    name: 'AfterShip',
    matches: {
      npm: ['@aftership/tracking-sdk', 'aftership'],
      pypi: ['aftership'],
      hosts: ['api.aftership.com'],
      environment: ['AFTERSHIP_'],
    },
  },
  { id: 'dhl', name: 'DHL', matches: { hosts: ['api-eu.dhl.com', 'api.dhl.com', 'express.api.dhl.com'], environment: ['DHL_'] } },
  {
    id: 'easypost',
    name: 'EasyPost',
    matches: {
      npm: ['@easypost/api'],
      pypi: ['easypost'],
      maven: ['com.easypost:*'],
      go: ['github.com/EasyPost/easypost-go'],
      nuget: ['EasyPost-Official'],
      gem: ['easypost'],
      composer: ['easypost/easypost-php'],
      hosts: ['api.easypost.com'],
      environment: ['EASYPOST_'],
    },
  },
  { id: 'fedex', name: 'FedEx', matches: { hosts: ['apis-sandbox.fedex.com', 'apis.fedex.com'], environment: ['FEDEX_'] } },
  {
    id: 'lob',
    name: 'Lob',
    matches: {
      npm: ['@lob/lob-typescript-sdk', 'lob'],
      pypi: ['lob', 'lob-python'],
      gem: ['lob'],
      hosts: ['api.lob.com'],
      environment: ['LOB_API_'],
    },
  },
  { id: 'postnord', name: 'PostNord', matches: { hosts: ['api2.postnord.com', 'atapi2.postnord.com'], environment: ['POSTNORD_'] } },
  { id: 'sendcloud', name: 'Sendcloud', matches: { hosts: ['panel.sendcloud.sc'], environment: ['SENDCLOUD_'] } },
  {
    id: 'shipengine',
    name: 'ShipEngine',
    vendor: 'Auctane',
    matches: { npm: ['shipengine'], pypi: ['shipengine'], hosts: ['api.shipengine.com'], environment: ['SHIPENGINE_'] },
  },
  {
    id: 'shippo',
    name: 'Shippo',
    matches: { npm: ['shippo'], pypi: ['shippo'], gem: ['shippo'], hosts: ['api.goshippo.com'], environment: ['SHIPPO_'] },
  },
  { id: 'shiprocket', name: 'Shiprocket', matches: { hosts: ['apiv2.shiprocket.in'], environment: ['SHIPROCKET_'] } },
  {
    id: 'shipstation',
    name: 'ShipStation',
    vendor: 'Auctane',
    matches: { npm: ['shipstation-node'], hosts: ['api.shipstation.com', 'ssapi.shipstation.com'], environment: ['SHIPSTATION_'] },
  },
  { id: 'ups', name: 'UPS', matches: { hosts: ['onlinetools.ups.com', 'wwwcie.ups.com'], environment: ['UPS_CLIENT_'] } },
  {
    id: 'usps',
    name: 'USPS',
    matches: {
      npm: ['usps-webtools'],
      pypi: ['usps-api'],
      hosts: ['apis.usps.com', 'production.shippingapis.com', 'secure.shippingapis.com'],
      environment: ['USPS_'],
    },
  },
])
