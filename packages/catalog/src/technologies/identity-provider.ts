import { definePurpose } from '../technology.ts'

export const identityProvider = definePurpose('identity-provider', { kind: 'infrastructure', role: 'identity' }, [
  { id: 'amazon-cognito', name: 'Amazon Cognito', vendor: 'Amazon Web Services', kind: 'saas', role: undefined, matches: { npm: ['@aws-sdk/client-cognito-identity-provider', 'amazon-cognito-identity-js'], hosts: ['*.amazoncognito.com', 'cognito-idp.*.amazonaws.com'], environment: ['COGNITO_'] } },
  { id: 'auth0', name: 'Auth0', vendor: 'Okta', kind: 'saas', role: undefined, matches: { npm: ['@auth0/auth0-react', '@auth0/auth0-spa-js', '@auth0/nextjs-auth0', 'auth0', 'express-openid-connect'], pypi: ['auth0-python'], go: ['github.com/auth0/go-auth0'], nuget: ['Auth0.AspNetCore.Authentication', 'Auth0.ManagementApi'], hosts: ['*.auth0.com'], environment: ['AUTH0_'] } },
  { id: 'authentik', name: 'authentik', matches: { images: ['goauthentik/server'] } },
  { id: 'clerk', name: 'Clerk', kind: 'saas', role: undefined, matches: { npm: ['@clerk/backend', '@clerk/clerk-react', '@clerk/clerk-sdk-node', '@clerk/express', '@clerk/nextjs'], hosts: ['*.clerk.accounts.dev', '*.clerk.dev', 'api.clerk.com'], environment: ['CLERK_'] } },
  { id: 'dex', name: 'Dex', matches: { images: ['dexidp/dex'] } },
  { id: 'entra-id', name: 'Microsoft Entra ID', vendor: 'Microsoft', kind: 'saas', role: undefined, matches: { npm: ['@azure/msal-browser', '@azure/msal-node', '@azure/msal-react'], pypi: ['msal'], hosts: ['login.microsoftonline.com'] } },
  { id: 'firebase', name: 'Firebase', vendor: 'Google', kind: 'saas', role: undefined, matches: { npm: ['firebase', 'firebase-admin'], pypi: ['firebase-admin'], go: ['firebase.google.com/go'], hosts: ['*.firebaseapp.com', '*.firebaseio.com'], environment: ['FIREBASE_'] } },
  { id: 'google-sign-in', name: 'Google Sign-In', vendor: 'Google', kind: 'saas', role: undefined, matches: { npm: ['google-auth-library', 'passport-google-oauth20'], hosts: ['accounts.google.com', 'oauth2.googleapis.com'], environment: ['GOOGLE_CLIENT_'] } },
  { id: 'identityserver', name: 'IdentityServer', matches: { nuget: ['Duende.IdentityServer', 'Duende.IdentityServer.*', 'IdentityServer4', 'IdentityServer4.*'] } },
  { id: 'keycloak', name: 'Keycloak', matches: { npm: ['@keycloak/keycloak-admin-client', 'keycloak-connect', 'keycloak-js'], pypi: ['python-keycloak'], maven: ['org.keycloak:*'], images: ['keycloak'] } },
  { id: 'okta', name: 'Okta', kind: 'saas', role: undefined, matches: { npm: ['@okta/okta-auth-js', '@okta/okta-react', '@okta/okta-sdk-nodejs'], pypi: ['okta'], maven: ['com.okta.spring:okta-spring-boot-starter'], go: ['github.com/okta/okta-sdk-golang'], hosts: ['*.okta.com', '*.oktapreview.com'], environment: ['OKTA_'] } },
  { id: 'openldap', name: 'OpenLDAP', protocol: 'ldap', matches: { images: ['openldap'], schemes: ['ldap', 'ldaps'], ports: [389] } },
  { id: 'ory-hydra', name: 'Ory Hydra', matches: { npm: ['@ory/hydra-client'], images: ['oryd/hydra'] } },
  { id: 'ory-kratos', name: 'Ory Kratos', matches: { npm: ['@ory/kratos-client'], images: ['oryd/kratos'] } },
  { id: 'spring-authorization-server', name: 'Spring Authorization Server', matches: { maven: ['org.springframework.security:spring-security-oauth2-authorization-server'] } },
  { id: 'stytch', name: 'Stytch', kind: 'saas', role: undefined, matches: { npm: ['stytch'], hosts: ['api.stytch.com'], environment: ['STYTCH_'] } },
  { id: 'supertokens', name: 'SuperTokens', matches: { npm: ['supertokens-node'], images: ['supertokens-postgresql'] } },
  { id: 'workos', name: 'WorkOS', kind: 'saas', role: undefined, matches: { npm: ['@workos-inc/node'], hosts: ['api.workos.com'], environment: ['WORKOS_'] } },
])
