import { definePurpose } from '../technology.ts'

export const calendar = definePurpose('calendar', { kind: 'saas' }, [
  { id: 'calendly', name: 'Calendly', matches: { npm: ['react-calendly'], hosts: ['api.calendly.com'], environment: ['CALENDLY_'] } },
  {
    id: 'google-calendar',
    name: 'Google Calendar',
    vendor: 'Google',
    matches: { npm: ['@google-cloud/local-auth', '@googleapis/calendar'], hosts: ['calendar.googleapis.com'] },
  },
  {
    id: 'google-workspace',
    name: 'Google APIs',
    vendor: 'Google',
    matches: { npm: ['googleapis'], pypi: ['google-api-python-client'], hosts: ['www.googleapis.com'], environment: ['GOOGLE_API_'] },
  },
])
