/** Every page of `docs/` by the question that leads to it; a test holds the list against the folder. */
export const navigation: readonly { readonly title: string; readonly pages: readonly (readonly [title: string, page: string])[] }[] = [
  {
    title: 'Tutorials',
    pages: [
      ['Audit sprawl', 'tutorials/platform-engineer'],
      ['Plan a consolidation', 'tutorials/architect'],
      ['Read the retire list', 'tutorials/leadership'],
    ],
  },
  {
    title: 'Case studies',
    pages: [
      ['Wikimedia: 170 services', 'case-studies/wikimedia'],
      ['GOV.UK: 50 projects', 'case-studies/govuk'],
    ],
  },
  {
    title: 'How far to trust it',
    pages: [
      ['Limits', 'limits'],
      ['Accuracy', 'accuracy'],
      ['Performance', 'performance'],
      ['Reliability', 'reliability'],
      ['Security', 'security'],
      ['Comparison', 'comparison'],
    ],
  },
  {
    title: 'Guides',
    pages: [
      ['Configuration', 'configuration'],
      ['Records', 'records'],
      ['Decisions', 'decisions-file'],
      ['Fetching', 'fetch'],
      ['In CI', 'ci'],
      ['Exports', 'exports'],
      ['For AI assistants', 'mcp'],
      ['Many machines', 'many-machines'],
    ],
  },
  {
    title: 'Reference',
    pages: [
      ['Commands', 'reference/commands'],
      ['Files', 'reference/files'],
      ['Rules', 'rules'],
      ['Detectors', 'detectors'],
      ['Counting', 'counting'],
      ['Glossary', 'glossary'],
    ],
  },
  {
    title: 'Inside',
    pages: [
      ['Architecture', 'architecture'],
      ['Contributing', 'contributing'],
      ['Decision records', 'decisions/'],
    ],
  },
]
