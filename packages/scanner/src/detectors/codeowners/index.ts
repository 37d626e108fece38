import { defineDetector } from '../../detect/detector.ts'

/** `[Section][2] @default-owners` of GitLab; `^[` marks an optional one. */
const SECTION = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/

export const codeowners = defineDetector({
  id: 'codeowners',
  title: 'Owners of files and folders',
  docs: 'https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners',
  family: 'manifest',
  files: ['CODEOWNERS', '{.github,.gitlab,.bitbucket,docs}/CODEOWNERS'],
  *detect(file, context) {
    let sectionOwners: string[] = []
    for (const [at, source] of file.text.split(/\r?\n/).entries()) {
      const line = source
        .replace(/^\uFEFF/, '')
        .replace(/(^|\s)#.*$/, '')
        .trim()
      if (line === '') continue
      const section = SECTION.exec(line)
      if (section) {
        sectionOwners = ownersIn(section[1] ?? '')
        continue
      }
      const [pattern = '', ...rest] = line.split(/(?<!\\)\s+/)
      const owners = ownersIn(rest.join(' '))
      const stray = rest.find((word) => !isOwner(word))
      if (stray !== undefined)
        context.skip({ code: 'no-owner', message: `${stray} is neither a user, a team nor a mail address`, line: at + 1 })
      yield {
        kind: 'ownership',
        line: at + 1,
        pattern: pattern.replaceAll('\\ ', ' ').replaceAll('\\#', '#'),
        owners: rest.length > 0 ? owners : sectionOwners,
      }
    }
  },
})

function ownersIn(text: string): string[] {
  return text.split(/\s+/).filter(isOwner)
}

function isOwner(word: string): boolean {
  return /^@[\w.@/-]+$|^[\w.+-]+@[\w.-]+$/.test(word)
}
