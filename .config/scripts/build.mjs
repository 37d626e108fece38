/** `npm run build`: installs and builds, where something changed. */
import { setUp } from './set-up.mjs'

await setUp()
