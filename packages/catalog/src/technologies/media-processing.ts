import { definePurpose } from '../technology.ts'

export const mediaProcessing = definePurpose('media-processing', { kind: 'saas' }, [
  {
    id: 'amazon-mediaconvert',
    name: 'AWS Elemental MediaConvert',
    vendor: 'Amazon Web Services',
    matches: { npm: ['@aws-sdk/client-mediaconvert'], hosts: ['*.mediaconvert.*.amazonaws.com'] },
  },
  { id: 'bannerbear', name: 'Bannerbear', matches: { npm: ['bannerbear'], hosts: ['api.bannerbear.com'], environment: ['BANNERBEAR_'] } },
  {
    id: 'filestack',
    name: 'Filestack',
    matches: {
      npm: ['filestack-js', 'filestack-react'],
      pypi: ['filestack-python'],
      gem: ['filestack'],
      hosts: ['cdn.filestackcontent.com', 'www.filestackapi.com'],
      environment: ['FILESTACK_'],
    },
  },
  {
    id: 'imagekit',
    name: 'ImageKit',
    matches: {
      npm: ['imagekit', 'imagekitio-react'],
      pypi: ['imagekitio'],
      hosts: ['api.imagekit.io', 'ik.imagekit.io', 'upload.imagekit.io'],
      environment: ['IMAGEKIT_'],
    },
  },
  {
    id: 'imgix',
    name: 'imgix',
    matches: {
      npm: ['@imgix/js-core', 'imgix-core-js', 'react-imgix'],
      pypi: ['imgix'],
      gem: ['imgix'],
      hosts: ['*.imgix.net', 'api.imgix.com'],
      environment: ['IMGIX_'],
    },
  },
  {
    id: 'remove-bg',
    name: 'remove.bg',
    vendor: 'Canva',
    matches: { pypi: ['removebg'], hosts: ['api.remove.bg'], environment: ['REMOVEBG_', 'REMOVE_BG_'] },
  },
  { id: 'shotstack', name: 'Shotstack', matches: { npm: ['shotstack-sdk'], hosts: ['api.shotstack.io'], environment: ['SHOTSTACK_'] } },
  {
    id: 'tinify',
    name: 'Tinify',
    aliases: ['TinyPNG'],
    matches: { npm: ['tinify'], pypi: ['tinify'], gem: ['tinify'], hosts: ['api.tinify.com'], environment: ['TINIFY_', 'TINYPNG_'] },
  },
  {
    id: 'transloadit',
    name: 'Transloadit',
    matches: {
      npm: ['@uppy/transloadit', 'transloadit'],
      pypi: ['pytransloadit'],
      gem: ['transloadit'],
      hosts: ['api2.transloadit.com'],
      environment: ['TRANSLOADIT_'],
    },
  },
  {
    id: 'uploadcare',
    name: 'Uploadcare',
    matches: {
      npm: ['@uploadcare/rest-client', '@uploadcare/upload-client'],
      pypi: ['pyuploadcare'],
      gem: ['uploadcare-ruby'],
      hosts: ['api.uploadcare.com', 'ucarecdn.com', 'upload.uploadcare.com'],
      environment: ['UPLOADCARE_'],
    },
  },
])
