import { Role } from '@coppice/model'
import { z } from 'zod'

const name = z.string().min(1)
const reason = name.optional().describe('Why, in words that a reader of the evidence understands.')
const component = name.describe('A name, an alias or an id of the inventory, such as cart or service:shop/cart.')
const path = name.describe(
  'Path from the root of the scanned repository; where several are scanned, with the name of the repository in front.',
)

const Exclude = z.union([
  z.strictObject({
    path: name.describe('Files or folders that are not read, written as in .gitignore: legacy/, **/*.generated.ts.'),
    reason: name.describe('Why it does not belong to the estate.'),
  }),
  z.strictObject({
    component: component.describe('What is left out of the inventory, with all that leads to it: a name or an id such as saas:stripe.'),
    reason: name.describe('Why it does not belong to the estate.'),
  }),
])

const Join = z.strictObject({
  name: name.describe('Name of the one that they become.'),
  components: z.array(component).min(1).describe('All that is this one. Every component of such a name is taken in.'),
  reason,
})

const Part = z.strictObject({
  name: name.describe('Name of the part.'),
  folders: z.array(path).optional().describe('Folders whose code it runs.'),
  units: z.array(name).optional().describe('Names in manifests that start it: of compose services, of workloads.'),
})

const Split = z.strictObject({
  component,
  into: z.array(Part).min(1).describe('The parts. What no part claims stays with the component.'),
  reason,
})

const Alias = z
  .strictObject({
    component,
    names: z.array(name).optional().describe('Other names people know it by.'),
    hosts: z.array(name).optional().describe('Host names under which it is reached, public ones included.'),
    reason,
  })
  .describe('What else it is known as.')

const Classify = z
  .strictObject({
    component,
    kind: z.enum(['service', 'datastore', 'broker', 'library']).optional(),
    role: Role.optional().describe('What a service is for; job for what runs on a schedule or to completion.'),
    technology: name.optional().describe('Key of the catalog: postgresql, kafka.'),
    owner: name.optional().describe('Team or person, as in CODEOWNERS.'),
    optional: z.boolean().optional().describe('Whether it is kept out of the figures, as what runs only on a desk or in a test.'),
    reason,
  })
  .describe('What it is, where the files tell it wrongly or not at all.')

/** `coppice.config.yaml`: what people know of their estate and no file says. */
export const Configuration = z.strictObject({
  name: name.optional().describe('Name of the estate.'),
  exclude: z.array(Exclude).optional().describe('What is not part of the estate.'),
  join: z.array(Join).optional().describe('Components that are one.'),
  split: z.array(Split).optional().describe('Components that are really several.'),
  alias: z.array(Alias).optional().describe('Names and hosts that no manifest tells.'),
  classify: z.array(Classify).optional().describe('Kind, role, technology, owner.'),
})
export type Configuration = z.infer<typeof Configuration>

/** JSON Schema (draft 2020-12) of the file, for editors. */
export function toConfigurationSchema(): unknown {
  return { title: 'coppice.config.yaml', ...z.toJSONSchema(Configuration) }
}
