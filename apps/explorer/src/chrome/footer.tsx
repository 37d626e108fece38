import type { Analysis } from '@coppice/model'

/** How to read the figures, on every page and in print. */
export function Footer({ analysis }: { readonly analysis: Analysis }) {
  const { settings, rules } = analysis
  return (
    <footer>
      <div className="wrap">
        <p>
          One service is one deployable unit under a name that does not depend on the environment. Databases, brokers and gateways are
          counted apart; rented products count once per product in use. Confidence was counted on generated organisations whose truth is
          known; for real ones, which are less tidy, it is an upper bound.
        </p>
        <p>{`Seed ${settings.seed}, ${settings.runs} runs of each method; still after ${rules.retire.staleAfterDays} days.`}</p>
      </div>
    </footer>
  )
}
