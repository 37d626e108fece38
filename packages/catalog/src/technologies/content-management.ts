import { definePurpose } from '../technology.ts'

export const contentManagement = definePurpose('content-management', { kind: 'saas' }, [
  {
    id: 'contentful',
    name: 'Contentful',
    matches: {
      npm: ['contentful', 'contentful-management'],
      hosts: ['api.contentful.com', 'cdn.contentful.com'],
      environment: ['CONTENTFUL_'],
    },
  },
  { id: 'prismic', name: 'Prismic', matches: { npm: ['@prismicio/client'], hosts: ['*.prismic.io'], environment: ['PRISMIC_'] } },
  {
    id: 'sanity',
    name: 'Sanity',
    matches: { npm: ['@sanity/client', 'next-sanity', 'sanity'], hosts: ['*.sanity.io'], environment: ['SANITY_'] },
  },
  {
    id: 'storyblok',
    name: 'Storyblok',
    matches: { npm: ['storyblok-js-client'], hosts: ['api.storyblok.com'], environment: ['STORYBLOK_'] },
  },
  { id: 'strapi', name: 'Strapi', kind: 'infrastructure', matches: { npm: ['@strapi/strapi'], images: ['strapi'] } },
])
