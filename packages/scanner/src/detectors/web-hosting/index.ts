import { defineDetector } from '../../detect/detector.ts'

/**
 * Hosts of front ends build the folder that their file stands in and serve what comes of it: a program that no line of its own code starts. At the
 * root of a repository the file tells how one of many projects is built, and not which.
 */
export const webHosting = defineDetector({
  id: 'web-hosting',
  title: 'Folders that Vercel and Netlify build and serve',
  docs: 'https://vercel.com/docs/project-configuration',
  family: 'deployment',
  files: ['**/vercel.json', '**/netlify.toml'],
  *detect(file) {
    if (file.path.includes('/') && file.text.trim() !== '') yield { kind: 'entry-point', line: 1 }
  },
})
