import { definePurpose } from '../technology.ts'

export const hr = definePurpose('hr', { kind: 'saas' }, [
  { id: 'adp', name: 'ADP', matches: { hosts: ['accounts.adp.com', 'api.adp.com'], environment: ['ADP_CLIENT_'] } },
  { id: 'ashby', name: 'Ashby', matches: { hosts: ['api.ashbyhq.com'], environment: ['ASHBY_'] } },
  { id: 'bamboohr', name: 'BambooHR', matches: { hosts: ['api.bamboohr.com'], environment: ['BAMBOOHR_'] } },
  { id: 'deel', name: 'Deel', matches: { hosts: ['api.letsdeel.com'], environment: ['DEEL_'] } },
  { id: 'factorial', name: 'Factorial', matches: { hosts: ['api.factorialhr.com'], environment: ['FACTORIAL_API_'] } },
  {
    id: 'greenhouse',
    name: 'Greenhouse',
    matches: { hosts: ['boards-api.greenhouse.io', 'harvest.greenhouse.io'], environment: ['GREENHOUSE_'] },
  },
  {
    id: 'gusto',
    name: 'Gusto',
    matches: { npm: ['@gusto/embedded-api'], hosts: ['api.gusto-demo.com', 'api.gusto.com'], environment: ['GUSTO_'] },
  },
  { id: 'hibob', name: 'HiBob', matches: { hosts: ['api.hibob.com'], environment: ['HIBOB_'] } },
  { id: 'lever', name: 'Lever', vendor: 'Employ', matches: { hosts: ['api.lever.co'], environment: ['LEVER_'] } },
  { id: 'personio', name: 'Personio', matches: { hosts: ['api.personio.de'], environment: ['PERSONIO_'] } },
  { id: 'remote', name: 'Remote', matches: { hosts: ['gateway.remote-sandbox.com', 'gateway.remote.com'] } },
  { id: 'rippling', name: 'Rippling', matches: { hosts: ['api.rippling.com'], environment: ['RIPPLING_'] } },
  { id: 'workday', name: 'Workday', matches: { hosts: ['*.myworkday.com', '*.workday.com'], environment: ['WORKDAY_'] } },
])
