import { definePurpose } from '../technology.ts'

export const lowCode = definePurpose('low-code', { kind: 'saas' }, [
  {
    id: 'appsmith',
    name: 'Appsmith',
    kind: 'infrastructure',
    matches: { images: ['appsmith/appsmith-ce', 'appsmith/appsmith-ee'], environment: ['APPSMITH_'] },
  },
  { id: 'bubble', name: 'Bubble', matches: { hosts: ['bubble.io'] } },
  { id: 'budibase', name: 'Budibase', kind: 'infrastructure', matches: { images: ['budibase/budibase'], environment: ['BUDIBASE_'] } },
  {
    id: 'forest-admin',
    name: 'Forest Admin',
    matches: {
      npm: ['@forestadmin/agent', 'forest-express-mongoose', 'forest-express-sequelize'],
      gem: ['forest_liana'],
      hosts: ['api.forestadmin.com'],
      environment: ['FOREST_AUTH_SECRET', 'FOREST_ENV_SECRET'],
    },
  },
  { id: 'mendix', name: 'Mendix', vendor: 'Siemens', matches: { hosts: ['*.mendixcloud.com', '*.mxapps.io'] } },
  { id: 'outsystems', name: 'OutSystems', matches: { hosts: ['*.outsystems.dev', '*.outsystemscloud.com'] } },
  {
    id: 'power-automate',
    name: 'Power Automate',
    vendor: 'Microsoft',
    matches: { hosts: ['*.api.powerplatform.com', '*.logic.azure.com'] },
  },
  { id: 'retool', name: 'Retool', matches: { npm: ['react-retool', 'retoolrpc'], hosts: ['api.retool.com'], environment: ['RETOOL_'] } },
  { id: 'tooljet', name: 'ToolJet', kind: 'infrastructure', matches: { images: ['tooljet/tooljet'], environment: ['TOOLJET_'] } },
])
