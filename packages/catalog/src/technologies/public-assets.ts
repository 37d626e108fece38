import { definePurpose } from '../technology.ts'

/** Files that anybody may embed for nothing: used, but not rented. */
export const publicAssets = definePurpose('public-assets', { kind: 'saas' }, [
  {
    id: 'bootstrap-cdn',
    name: 'BootstrapCDN',
    vendor: 'jsDelivr',
    matches: { hosts: ['maxcdn.bootstrapcdn.com', 'netdna.bootstrapcdn.com', 'stackpath.bootstrapcdn.com'] },
  },
  { id: 'cdnjs', name: 'cdnjs', vendor: 'Cloudflare', matches: { hosts: ['cdnjs.cloudflare.com'] } },
  { id: 'esm-sh', name: 'esm.sh', matches: { hosts: ['esm.sh'] } },
  { id: 'google-fonts', name: 'Google Fonts', vendor: 'Google', matches: { hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'] } },
  { id: 'google-hosted-libraries', name: 'Google Hosted Libraries', vendor: 'Google', matches: { hosts: ['ajax.googleapis.com'] } },
  {
    id: 'gravatar',
    name: 'Gravatar',
    vendor: 'Automattic',
    matches: { npm: ['gravatar'], hosts: ['gravatar.com', 'secure.gravatar.com', 'www.gravatar.com'] },
  },
  { id: 'jquery-cdn', name: 'jQuery CDN', vendor: 'OpenJS Foundation', matches: { hosts: ['code.jquery.com'] } },
  { id: 'jsdelivr', name: 'jsDelivr', matches: { hosts: ['cdn.jsdelivr.net', 'data.jsdelivr.com'] } },
  { id: 'skypack', name: 'Skypack', matches: { hosts: ['cdn.skypack.dev'] } },
  { id: 'unpkg', name: 'unpkg', matches: { hosts: ['unpkg.com'] } },
])
