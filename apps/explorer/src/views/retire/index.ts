import { defineView } from '../define-view.tsx'
import { RetirePage } from './page.tsx'
import { prepare } from './prepare.ts'

export const retire = defineView({ id: 'retire', label: 'Retire', isTab: true, prepare, Page: RetirePage })
