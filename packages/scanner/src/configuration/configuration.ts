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

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/)
  .describe('Date such as 2026-01-31.')

const RecordEntry = z
  .strictObject({
    file: name.describe('Path of the file, from the folder of this one.'),
    source: name.optional().describe('What it is, where the file does not tell: an id of docs/records.md, such as saas-contracts.'),
    sheet: name.optional().describe('Sheet of a workbook; the one with most rows otherwise.'),
    columns: z
      .record(z.string(), name)
      .optional()
      .describe('Field to heading, where the heading is none that is known: annualCost: Jahreswert.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('Currency of amounts that name none, such as EUR.'),
    window: z.strictObject({ from: date, until: date }).optional().describe('The time that it covers, where it does not say so itself.'),
    dates: z.enum(['day-first', 'month-first']).optional().describe('How 03/04/2026 is meant.'),
  })
  .describe('A file of records: contracts, invoices, logins, traces.')

const VendorDecision = z
  .strictObject({
    written: name.describe('The name as the record has it.'),
    is: name.describe(
      'Key of the catalog such as hubspot, an id of the inventory such as service:shop/admin, or none where it is no software.',
    ),
    reason,
  })
  .describe('What a vendor on a contract or invoice is.')

const SharedCost = z
  .strictObject({
    resource: name.describe('Cluster, server or account, as the bill has it.'),
    by: z
      .enum(['replicas', 'requests', 'equal'])
      .describe('In proportion to the copies that manifests ask for, to the requests that were counted, or in equal parts.'),
    among: z.array(component).optional().describe('Who shares it; all services that manifests start otherwise.'),
    reason,
  })
  .describe('How a common cost is spread.')

const EntityDecision = z
  .strictObject({
    entity: name.describe('What it is called: customer.'),
    names: z.array(name).optional().describe('Other names of the same: client, account holder.'),
    truth: component.optional().describe('The system of record.'),
    reason,
  })
  .describe('What counts as one kind of data, and where its truth is.')

/** `coppice.config.yaml`: what people know of their estate and no file says. */
export const Configuration = z.strictObject({
  name: name.optional().describe('Name of the estate.'),
  exclude: z.array(Exclude).optional().describe('What is not part of the estate.'),
  join: z.array(Join).optional().describe('Components that are one.'),
  split: z.array(Split).optional().describe('Components that are really several.'),
  alias: z.array(Alias).optional().describe('Names and hosts that no manifest tells.'),
  classify: z.array(Classify).optional().describe('Kind, role, technology, owner.'),
  records: z.array(RecordEntry).optional().describe('Records to join: contracts, invoices, logins, traces.'),
  vendors: z.array(VendorDecision).optional().describe('Vendors whose names leave a doubt.'),
  sharedCosts: z.array(SharedCost).optional().describe('How common costs are spread.'),
  entities: z.array(EntityDecision).optional().describe('Kinds of data: names and systems of record.'),
  personalData: z.enum(['count', 'keep']).optional().describe('Whether mail addresses of users are kept; they are counted otherwise.'),
})
export type Configuration = z.infer<typeof Configuration>

/** JSON Schema (draft 2020-12) of the file, for editors. */
export function toConfigurationSchema(): unknown {
  return { title: 'coppice.config.yaml', ...z.toJSONSchema(Configuration) }
}
