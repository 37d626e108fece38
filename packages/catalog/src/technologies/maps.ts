import { definePurpose } from '../technology.ts'

export const maps = definePurpose('maps', { kind: 'saas' }, [
  {
    id: 'google-maps',
    name: 'Google Maps',
    vendor: 'Google',
    matches: {
      npm: ['@googlemaps/google-maps-services-js', '@googlemaps/js-api-loader', '@react-google-maps/api'],
      pypi: ['googlemaps'],
      go: ['googlemaps.github.io/maps'],
      hosts: ['maps.googleapis.com'],
      environment: ['GOOGLE_MAPS_'],
    },
  },
  { id: 'here-maps', name: 'HERE', matches: { hosts: ['*.hereapi.com'] } },
  {
    id: 'mapbox',
    name: 'Mapbox',
    matches: { npm: ['@mapbox/mapbox-sdk', 'mapbox-gl'], hosts: ['api.mapbox.com'], environment: ['MAPBOX_'] },
  },
])
