import { definePurpose } from '../technology.ts'

export const contentManagement = definePurpose('content-management', { kind: 'saas' }, [
  { id: 'agility-cms', name: 'Agility', matches: { npm: ['@agility/content-fetch'], hosts: ['api.aglty.io'], environment: ['AGILITY_'] } },
  {
    id: 'builder-io',
    name: 'Builder.io',
    matches: {
      npm: ['@builder.io/react', '@builder.io/sdk', '@builder.io/sdk-react'],
      hosts: ['cdn.builder.io'],
      environment: ['BUILDER_API_KEY', 'BUILDER_PUBLIC_KEY'],
    },
  },
  {
    id: 'contentful',
    name: 'Contentful',
    matches: {
      npm: ['contentful', 'contentful-management'],
      gem: ['contentful'],
      composer: ['contentful/contentful'],
      hosts: ['api.contentful.com', 'cdn.contentful.com'],
      environment: ['CONTENTFUL_'],
    },
  },
  {
    id: 'contentstack',
    name: 'Contentstack',
    matches: {
      npm: ['@contentstack/management', 'contentstack'],
      hosts: ['api.contentstack.io', 'cdn.contentstack.io', 'eu-cdn.contentstack.com'],
      environment: ['CONTENTSTACK_'],
    },
  },
  {
    id: 'datocms',
    name: 'DatoCMS',
    matches: {
      npm: ['@datocms/cma-client', '@datocms/cma-client-node', 'datocms-client', 'react-datocms'],
      hosts: ['graphql.datocms.com', 'site-api.datocms.com'],
      environment: ['DATOCMS_'],
    },
  },
  {
    id: 'directus',
    name: 'Directus',
    kind: 'infrastructure',
    startedBy: ['directus start'],
    matches: { npm: ['@directus/api', '@directus/sdk', 'directus'], images: ['directus/directus'], environment: ['DIRECTUS_'] },
  },
  {
    id: 'drupal',
    name: 'Drupal',
    kind: 'infrastructure',
    installedAs: ['drupal/core', 'drupal/core-recommended'],
    matches: { composer: ['drupal/core', 'drupal/core-recommended'], images: ['drupal'] },
  },
  {
    id: 'ghost',
    name: 'Ghost',
    kind: 'infrastructure',
    matches: { npm: ['@tryghost/admin-api', '@tryghost/content-api'], images: ['ghost'], environment: ['GHOST_'] },
  },
  {
    id: 'hygraph',
    name: 'Hygraph',
    aliases: ['GraphCMS'],
    matches: { hosts: ['*.graphcms.com', '*.hygraph.com'], environment: ['GRAPHCMS_', 'HYGRAPH_'] },
  },
  {
    id: 'kontent-ai',
    name: 'Kontent.ai',
    matches: {
      npm: ['@kontent-ai/delivery-sdk', '@kontent-ai/management-sdk'],
      nuget: ['Kontent.Ai.Delivery'],
      hosts: ['deliver.kontent.ai', 'manage.kontent.ai'],
      environment: ['KONTENT_'],
    },
  },
  { id: 'mintlify', name: 'Mintlify', matches: { hosts: ['api.mintlify.com', 'leaves.mintlify.com'], environment: ['MINTLIFY_'] } },
  { id: 'payload', name: 'Payload', kind: 'framework', matches: { npm: ['payload'] } },
  { id: 'prismic', name: 'Prismic', matches: { npm: ['@prismicio/client'], hosts: ['*.prismic.io'], environment: ['PRISMIC_'] } },
  {
    id: 'readme-io',
    name: 'ReadMe',
    matches: { npm: ['readmeio'], hosts: ['api.readme.com', 'dash.readme.com', 'metrics.readme.io'], environment: ['README_API_'] },
  },
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
  {
    id: 'strapi',
    name: 'Strapi',
    kind: 'infrastructure',
    startedBy: ['strapi start', 'strapi develop', 'strapi dev'],
    matches: { npm: ['@strapi/strapi', 'strapi'], images: ['strapi'] },
  },
  {
    id: 'webflow',
    name: 'Webflow',
    matches: { npm: ['webflow-api'], pypi: ['webflow'], hosts: ['api.webflow.com'], environment: ['WEBFLOW_'] },
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    vendor: 'Automattic',
    kind: 'infrastructure',
    installedAs: ['johnpbloch/wordpress', 'johnpbloch/wordpress-core', 'roots/wordpress'],
    matches: {
      composer: ['johnpbloch/wordpress', 'johnpbloch/wordpress-core', 'roots/wordpress'],
      images: ['wordpress'],
      environment: ['WORDPRESS_'],
    },
  },
])
