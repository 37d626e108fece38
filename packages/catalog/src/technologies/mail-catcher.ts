import { definePurpose } from '../technology.ts'

export const mailCatcher = definePurpose('mail-catcher', { kind: 'infrastructure' }, [
  {
    id: 'mailhog',
    name: 'MailHog',
    protocol: 'smtp',
    matches: {
      images: ['inbucket', 'mailcatcher', 'maildev', 'mailhog', 'mailhog/mailhog', 'mailpit'],
      schemes: ['smtp', 'smtps'],
      ports: [1025],
    },
  },
])
