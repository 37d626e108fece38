import { definePurpose } from '../technology.ts'

export const uiFramework = definePurpose('ui-framework', { kind: 'framework' }, [
  { id: 'angular', name: 'Angular', matches: { npm: ['@angular/core'] } },
  { id: 'react', name: 'React', matches: { npm: ['react'] } },
  { id: 'solid', name: 'Solid', matches: { npm: ['solid-js'] } },
  { id: 'svelte', name: 'Svelte', matches: { npm: ['svelte'] } },
  { id: 'vue', name: 'Vue', matches: { npm: ['vue'] } },
])
