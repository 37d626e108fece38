import { definePurpose } from '../technology.ts'

export const maps = definePurpose('maps', { kind: 'saas' }, [
  {
    id: 'amazon-location',
    name: 'Amazon Location Service',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-location'], hosts: ['geo.*.amazonaws.com'] },
  },
  {
    id: 'azure-maps',
    name: 'Azure Maps',
    vendor: 'Microsoft',
    matches: {
      npm: ['@azure-rest/maps-search', 'azure-maps-control'],
      nuget: ['Azure.Maps.Search'],
      hosts: ['atlas.microsoft.com'],
      environment: ['AZURE_MAPS_'],
    },
  },
  {
    id: 'geoapify',
    name: 'Geoapify',
    matches: { npm: ['@geoapify/geocoder-autocomplete'], hosts: ['api.geoapify.com'], environment: ['GEOAPIFY_'] },
  },
  {
    id: 'google-maps',
    name: 'Google Maps',
    vendor: 'Google',
    matches: {
      npm: ['@googlemaps/google-maps-services-js', '@googlemaps/js-api-loader', '@react-google-maps/api'],
      pypi: ['googlemaps'],
      go: ['googlemaps.github.io/maps'],
      gem: ['google_maps_service'],
      composer: ['alexpechkarev/google-maps'],
      hosts: ['maps.googleapis.com'],
      environment: ['GOOGLE_MAPS_'],
    },
  },
  { id: 'here-maps', name: 'HERE', matches: { hosts: ['*.hereapi.com'] } },
  { id: 'locationiq', name: 'LocationIQ', matches: { hosts: ['eu1.locationiq.com', 'us1.locationiq.com'], environment: ['LOCATIONIQ_'] } },
  {
    id: 'loqate',
    name: 'Loqate',
    vendor: 'GBG',
    matches: { hosts: ['api.addressy.com', 'services.postcodeanywhere.co.uk'], environment: ['LOQATE_'] },
  },
  {
    id: 'mapbox',
    name: 'Mapbox',
    matches: { npm: ['@mapbox/mapbox-sdk', 'mapbox-gl'], gem: ['mapbox-sdk'], hosts: ['api.mapbox.com'], environment: ['MAPBOX_'] },
  },
  { id: 'maptiler', name: 'MapTiler', matches: { npm: ['@maptiler/sdk'], hosts: ['api.maptiler.com'], environment: ['MAPTILER_'] } },
  {
    id: 'nominatim',
    name: 'OpenStreetMap Nominatim',
    vendor: 'OpenStreetMap Foundation',
    aliases: ['OpenStreetMap'],
    matches: { npm: ['nominatim-client'], hosts: ['nominatim.openstreetmap.org'], environment: ['NOMINATIM_'] },
  },
  {
    id: 'opencage',
    name: 'OpenCage',
    matches: { npm: ['opencage-api-client'], pypi: ['opencage'], hosts: ['api.opencagedata.com'], environment: ['OPENCAGE_'] },
  },
  {
    id: 'openstreetmap-tiles',
    name: 'OpenStreetMap Tiles',
    vendor: 'OpenStreetMap Foundation',
    matches: { hosts: ['*.tile.openstreetmap.org', 'tile.openstreetmap.org'] },
  },
  {
    id: 'radar',
    name: 'Radar',
    matches: { npm: ['radar-sdk-js'], hosts: ['api.radar.io'], environment: ['RADAR_PUBLISHABLE_', 'RADAR_SECRET_'] },
  },
  {
    id: 'smarty',
    name: 'Smarty',
    matches: {
      npm: ['smartystreets-javascript-sdk'],
      pypi: ['smartystreets-python-sdk'],
      hosts: ['us-autocomplete-pro.api.smarty.com', 'us-street.api.smarty.com'],
      environment: ['SMARTY_'],
    },
  },
  {
    id: 'tomtom',
    name: 'TomTom',
    matches: { npm: ['@tomtom-international/web-sdk-maps'], hosts: ['api.tomtom.com'], environment: ['TOMTOM_'] },
  },
  {
    id: 'what3words',
    name: 'what3words',
    matches: { npm: ['@what3words/api'], pypi: ['what3words'], hosts: ['api.what3words.com'], environment: ['W3W_', 'WHAT3WORDS_'] },
  },
])
