import { definePurpose } from '../technology.ts'

export const cdn = definePurpose('cdn', { kind: 'saas' }, [
  {
    id: 'adobe-fonts',
    name: 'Adobe Fonts',
    vendor: 'Adobe',
    aliases: ['Typekit'],
    matches: { hosts: ['p.typekit.net', 'use.typekit.net'] },
  },
  {
    id: 'akamai',
    name: 'Akamai',
    matches: {
      npm: ['akamai-edgegrid'],
      pypi: ['edgegrid-python'],
      go: ['github.com/akamai/AkamaiOPEN-edgegrid-golang'],
      hosts: ['*.akamaiapis.net', '*.luna.akamaiapis.net'],
      environment: ['AKAMAI_'],
    },
  },
  {
    id: 'amazon-cloudfront',
    name: 'Amazon CloudFront',
    vendor: 'Amazon Web Services',
    aliases: ['AWS CloudFront'],
    matches: {
      npm: ['@aws-sdk/client-cloudfront', '@aws-sdk/cloudfront-signer'],
      maven: ['software.amazon.awssdk:cloudfront'],
      go: ['github.com/aws/aws-sdk-go-v2/service/cloudfront'],
      hosts: ['cloudfront.amazonaws.com'],
      environment: ['CLOUDFRONT_'],
    },
  },
  {
    id: 'bunny',
    name: 'bunny.net',
    matches: {
      npm: ['@bunny.net/storage-sdk'],
      hosts: ['api.bunny.net', 'fonts.bunny.net', 'storage.bunnycdn.com', 'video.bunnycdn.com'],
      environment: ['BUNNYCDN_', 'BUNNY_'],
    },
  },
  {
    id: 'fastly',
    name: 'Fastly',
    matches: {
      npm: ['fastly'],
      pypi: ['fastly'],
      go: ['github.com/fastly/go-fastly'],
      gem: ['fastly'],
      composer: ['fastly/fastly'],
      hosts: ['api.fastly.com'],
      environment: ['FASTLY_'],
    },
  },
  {
    id: 'font-awesome',
    name: 'Font Awesome',
    vendor: 'Fonticons',
    matches: {
      npm: ['@fortawesome/pro-regular-svg-icons', '@fortawesome/pro-solid-svg-icons'],
      hosts: ['kit.fontawesome.com', 'pro.fontawesome.com', 'use.fontawesome.com'],
    },
  },
  { id: 'keycdn', name: 'KeyCDN', matches: { hosts: ['api.keycdn.com'], environment: ['KEYCDN_'] } },
])
