import { definePurpose } from '../technology.ts'

export const imageLibrary = definePurpose('image-library', { kind: 'saas' }, [
  { id: 'giphy', name: 'GIPHY', matches: { npm: ['@giphy/js-fetch-api'], hosts: ['api.giphy.com'], environment: ['GIPHY_'] } },
  {
    id: 'unsplash',
    name: 'Unsplash',
    matches: { npm: ['unsplash-js'], hosts: ['api.unsplash.com', 'images.unsplash.com'], environment: ['UNSPLASH_'] },
  },
])
