import { definePurpose } from '../technology.ts'

export const feedback = definePurpose('feedback', { kind: 'saas' }, [
  { id: 'canny', name: 'Canny', matches: { npm: ['canny'], hosts: ['canny.io'], environment: ['CANNY_'] } },
  {
    id: 'delighted',
    name: 'Delighted',
    vendor: 'Qualtrics',
    matches: { npm: ['delighted'], pypi: ['delighted'], gem: ['delighted'], hosts: ['api.delighted.com'], environment: ['DELIGHTED_'] },
  },
  {
    id: 'formbricks',
    name: 'Formbricks',
    matches: { npm: ['@formbricks/api', '@formbricks/js'], hosts: ['app.formbricks.com'], environment: ['FORMBRICKS_'] },
  },
  { id: 'productboard', name: 'Productboard', matches: { hosts: ['api.productboard.com'], environment: ['PRODUCTBOARD_'] } },
  { id: 'qualtrics', name: 'Qualtrics', matches: { hosts: ['*.qualtrics.com'], environment: ['QUALTRICS_'] } },
  { id: 'surveymonkey', name: 'SurveyMonkey', matches: { hosts: ['api.surveymonkey.com'], environment: ['SURVEYMONKEY_'] } },
  { id: 'tally', name: 'Tally', matches: { hosts: ['api.tally.so'], environment: ['TALLY_API_'] } },
  {
    id: 'typeform',
    name: 'Typeform',
    matches: {
      npm: ['@typeform/api-client', '@typeform/embed', '@typeform/embed-react'],
      hosts: ['api.eu.typeform.com', 'api.typeform.com'],
      environment: ['TYPEFORM_'],
    },
  },
  {
    id: 'wootric',
    name: 'InMoment',
    aliases: ['Wootric'],
    matches: { gem: ['wootric-ruby'], hosts: ['api.wootric.com'], environment: ['WOOTRIC_'] },
  },
])
