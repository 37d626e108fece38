import { defineReferenceRule } from '../../estate.ts'

/** `https://github.com/clinic/settings.git`, `git@gitlab.com:clinic/settings`, `ssh://git@code.bank.example:7999/till/settings.git` */
const PLACE = /^(?:(?:https?|ssh|git):\/\/(?:[^@/]+@)?([\w.-]+)(?::\d+)?\/|[\w-]+@([\w.-]+):)([\w.~/-]+?)(?:\.git)?\/?$/

/** Makers of servers that repositories are kept on, as hosts of theirs and of companies are called. */
const KEEPERS = /\b(github|gitlab|bitbucket|gitea|gogs|codeberg)\b/

/** What serves configuration reads it from a repository of git, which need not be among what was scanned. */
export const gitRepository = defineReferenceRule({
  id: 'git-repository',
  title: 'Repositories that configuration is read from',
  answer: ({ reference, value }) => {
    if (reference.fact.protocol !== 'git') return undefined
    const [, ofUrl, ofShell, name] = PLACE.exec(value.text) ?? []
    const host = (ofUrl ?? ofShell)?.toLowerCase()
    if (host === undefined || name === undefined || !name.includes('/')) return { tried: 'the address of a repository' }
    const keeper = KEEPERS.exec(host)?.[1]
    return { target: { kind: 'repository', name, ...(keeper === undefined ? {} : { keeper }) }, evidence: [] }
  },
})
