/** Words on contracts, invoices and card statements that say nothing of the product. Lower case, without accents. */

/** Legal forms and what companies call themselves. */
export const COMPANY_WORDS = words(`
  ab ag aktiengesellschaft as aps asa a.s bv b.v co company corp corporation cie ges gmbh group holding holdings inc incorporated international intl kg
  kgaa labs limited llc llp lp ltd ltda mbh nv n.v oy oyj ou pbc plc private pte pty publ pvt r&d r d s.a sa sab sarl s.a.r.l sas s.a.s scs s.c.a sca sdn se sl
  s.l societe software solutions spa s.p.a srl s.r.l sp z o.o ug uc unlimited technologies technology tech systems services service operations opco
  business commerce communications and und et the of a an`)

/** Countries, regions, and the cities from which such invoices come. */
export const PLACE_WORDS = words(`
  amea america americas amsterdam apac asia atlanta australia austria belgium benelux berlin boston ca california canada chicago cork dach de
  denmark deutschland dublin emea eu europe european finland france germany global hamburg hong iberia india ie ireland israel italy japan kong
  korea london luxembourg ma melbourne muenchen munich munchen netherlands new nederland nordic nordics north norway ny osterreich paris poland
  portland pune san francisco seattle singapore south spain stockholm suisse sweden switzerland sydney uk united kingdom states us usa
  vancouver wa york zurich`)

/** Plans, editions, periods and what is counted. */
export const PLAN_WORDS = words(`
  access account accounts addon add-on advanced annual annually api app apps basic billing bundle charge cloud contract core credits data edition editor
  editors email engage enterprise essential essentials external extra fee fees flex free gold grid growth hosting hosts host infrastructure internal invoice it
  jahr jahreslizenz job licence licences license licenses lizenz lizenzen mail member members misc mo month monthly monthlyfee new on online organization
  organisation payment payments per plan platform plus premium prepaid pro professional purchase renewal rooms seat seats server silver single small standard starter
  subscr subscription subscriptions suite support team teams tier trial ultimate unlimited upgrade usage user users v vat web workspace year yearly
  abo abonnement nutzer benutzer`)

/** What joins two names that mean one thing. */
export const JOINING_WORDS = words(
  'aka by dba d/b/a d b ex formerly former fka from via vormals now part through previously for com www http https',
)

/** Companies that sell what others make, and the marks of card and market places. */
export const RESELLERS: readonly string[] = [
  'SHI International', 'SHI', 'SoftwareONE', 'Software One', 'Bechtle', 'CDW', 'Crayon', 'Insight', 'Computacenter', 'Softcat', 'Comparex', 'Cancom',
  'Ingram Micro', 'TD Synnex', 'Arrow ECS', 'Carahsoft', 'Presidio', 'Zones', 'Connection', 'Atea', 'Dustin', 'Advania', 'Trustmarque', 'Phoenix Software',
  'Bytes Software', 'Vertosoft', 'Econocom', 'Also', 'Tackle', 'Vendr', 'AWS Marketplace', 'Azure Marketplace', 'Google Cloud Marketplace',
  'PayPal', 'SQ', 'FS', 'FastSpring', 'Paddle.net', 'Paddle.com', '2Checkout', 'Cleverbridge', 'Digital River', 'Apple.com bill',
] // prettier-ignore

/** What a product is sold as, beside its own name: whole lines and parts of it. */
export const PRODUCT_LINES: Readonly<Record<string, readonly string[]>> = {
  github: ['copilot', 'actions', 'codespaces', 'advanced security'],
  hubspot: ['marketing hub', 'sales hub', 'service hub', 'cms hub', 'operations hub'],
  jira: ['software', 'service management', 'service desk', 'work management', 'product discovery', 'align'],
  confluence: ['software'],
  okta: ['workforce identity', 'customer identity', 'lifecycle management', 'single sign on'],
  salesforce: ['sales cloud', 'service cloud', 'marketing cloud', 'commerce cloud', 'pardot', 'crm'],
  workday: ['hcm', 'human capital management', 'adaptive planning', 'financial management', 'payroll'],
  zendesk: ['sell', 'chat', 'guide', 'talk', 'explore'],
  slack: ['connect', 'enterprise grid'],
  zoom: ['one', 'phone', 'meetings', 'webinars', 'events'],
  notion: ['ai', 'calendar'],
  intercom: ['fin'],
  segment: ['cdp', 'customer platform'],
  sentry: ['error monitoring'],
}

/**
 * Names that are ordinary words, or names of many others: a bakery may bear them. Such a name only counts where everything beside it is
 * explained.
 */
export const ORDINARY_NAMES = words(`
  ably adjust affirm agora apollo amplitude arcjet ashby asana attio autumn axiom bandwidth basecamp bird block box branch brave bubble bunny canny castle census clarity clerk clicky close
  cloudsmith coda cohere constructor convex copper courier crisp cube daily daytona defer delighted depot discord docker doppler drift drip duo eppo exa
  expo factorial fal fathom fauna fingerprint fixer folk forter front gong greenhouse gusto heap height helium here hex highlight hightouch honeycomb hunter
  indicative insightly instana intercom iterable june kickbox kit knock koala lago lark lever line linear lob loops ly magic make mechanical merge metronome
  mezmo mode modal momento mint miro monday mux neon notion okta orb outreach paddle percy perplexity persona phrase phoenix plaid plain plausible plunk
  polar portkey privy pusher pylon radar railway ramp realm reducto remote render replicate resend retool ripple rippling runway sage sanity sap scout segment
  sentry shortcut sift sigma sinch skylight slack smarty snowplow socure spark split square statsig stitch stream stripe swish tally telegram tink tigris trello
  twitch umami unstructured vapi vonage wise workday wrike x zoom zones fastmail box front sanity scrive drip hex branch`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
