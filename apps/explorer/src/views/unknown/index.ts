import { defineView } from '../define-view.tsx'
import { UnknownPage } from './page.tsx'
import { prepare } from './prepare.ts'

export const unknown = defineView({ id: 'unknown', label: 'Unknown', isTab: true, prepare, Page: UnknownPage })
