import { definePurpose } from '../technology.ts'

export const botProtection = definePurpose('bot-protection', { kind: 'saas' }, [
  {
    id: 'cloudflare-turnstile',
    name: 'Cloudflare Turnstile',
    vendor: 'Cloudflare',
    matches: { npm: ['@marsidev/react-turnstile'], hosts: ['challenges.cloudflare.com'], environment: ['TURNSTILE_'] },
  },
  {
    id: 'hcaptcha',
    name: 'hCaptcha',
    matches: {
      npm: ['@hcaptcha/react-hcaptcha'],
      gem: ['hcaptcha'],
      hosts: ['api.hcaptcha.com', 'hcaptcha.com'],
      environment: ['HCAPTCHA_'],
    },
  },
  {
    id: 'recaptcha',
    name: 'Google reCAPTCHA',
    vendor: 'Google',
    matches: {
      npm: ['google-recaptcha', 'react-google-recaptcha'],
      gem: ['recaptcha'],
      composer: ['google/recaptcha', 'anhskohbo/no-captcha'],
      hosts: ['recaptchaenterprise.googleapis.com'],
      environment: ['RECAPTCHA_'],
    },
  },
])
