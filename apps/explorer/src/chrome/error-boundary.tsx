import { Component, type ReactNode } from 'react'
import { toHash } from '../state/route.ts'

interface ErrorBoundaryProps {
  /** Changes with the place: another view gets another chance. */
  readonly place: string
  readonly children: ReactNode
}

/** What a view says that could not be drawn: the reason, and that the others still work. React asks for a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly message: string | undefined }> {
  override state: { readonly message: string | undefined } = { message: undefined }

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate({ place }: ErrorBoundaryProps): void {
    if (place !== this.props.place && this.state.message !== undefined) this.setState({ message: undefined })
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === undefined) return this.props.children
    return (
      <div className="wrap state">
        <h1 tabIndex={-1} role="alert">
          This view could not be drawn
        </h1>
        <p>{message}</p>
        <p>
          The other views work, and the document is whole: <a href={toHash({ view: 'services' })}>everything that was found</a> stands in
          the table.
        </p>
      </div>
    )
  }
}
