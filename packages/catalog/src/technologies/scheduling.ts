import { definePurpose } from '../technology.ts'

export const scheduling = definePurpose('scheduling', { kind: 'saas' }, [
  {
    id: 'acuity',
    name: 'Acuity Scheduling',
    vendor: 'Squarespace',
    matches: { npm: ['acuityscheduling'], hosts: ['acuityscheduling.com'], environment: ['ACUITY_'] },
  },
  {
    id: 'cal-com',
    name: 'Cal.com',
    matches: { npm: ['@calcom/atoms', '@calcom/embed-react'], hosts: ['api.cal.com'], environment: ['CALCOM_'] },
  },
  { id: 'chili-piper', name: 'Chili Piper', matches: { hosts: ['*.chilipiper.com'] } },
  {
    id: 'cronofy',
    name: 'Cronofy',
    matches: { npm: ['cronofy'], pypi: ['pycronofy'], gem: ['cronofy'], hosts: ['api.cronofy.com'], environment: ['CRONOFY_'] },
  },
  {
    id: 'eventbrite',
    name: 'Eventbrite',
    matches: { npm: ['eventbrite'], pypi: ['eventbrite'], hosts: ['www.eventbriteapi.com'], environment: ['EVENTBRITE_'] },
  },
  {
    id: 'nylas',
    name: 'Nylas',
    matches: {
      npm: ['nylas'],
      pypi: ['nylas'],
      gem: ['nylas'],
      hosts: ['api.eu.nylas.com', 'api.nylas.com', 'api.us.nylas.com'],
      environment: ['NYLAS_'],
    },
  },
  { id: 'savvycal', name: 'SavvyCal', matches: { hosts: ['api.savvycal.com'], environment: ['SAVVYCAL_'] } },
])
