/** `npm run site`: builds `docs/` as a site into apps/site/.vitepress/dist. Fails on a link that leads nowhere. */
import { join } from 'node:path'
import { install } from './set-up.mjs'
import { root, runInForeground } from './terminal.mjs'

await install()
process.exitCode = await runInForeground('npm', ['run', '--silent', 'build'], { cwd: join(root, 'apps/site') })
