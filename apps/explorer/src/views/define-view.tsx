import { useMemo, type ComponentType, type ReactNode } from 'react'
import { Picture, type Root, type Size } from '../components/picture.tsx'
import type { Estate } from '../estate/index-estate.ts'
import type { Route } from '../state/route.ts'
import type { Actions } from '../state/use-route.ts'
import type { Audience } from './audience.ts'

/** What a view is given: nothing else is known to it. */
export interface ViewProps {
  readonly estate: Estate
  readonly route: Route
  readonly actions: Actions
}

export interface PageProps<Data> extends ViewProps {
  readonly data: Data
  /** The view's one drawing, to be placed where the page wants it; null for views without. */
  readonly picture: ReactNode
}

/** The drawing of a view: positions by a pure function, marks by d3. */
interface PictureDefinition<Data, Scene> {
  /** What the drawing shows, in a sentence for those who cannot see it. */
  readonly describe: (data: Data) => string
  readonly layout: (data: Data, size: Size) => Scene
  readonly render: (root: Root, scene: Scene) => void
}

interface ViewDefinition<Data, Scene> {
  /** Word of the view in the address; equals its folder. */
  readonly id: string
  readonly label: string
  /** Whose question it answers: under whom its tab stands. */
  readonly audience: Audience
  /** The question, as the search offers it. */
  readonly asks: string
  /** Whether it stands among the tabs; the others are reached from names. */
  readonly isTab: boolean
  readonly prepare: (estate: Estate, route: Route) => Data
  readonly Page: ComponentType<PageProps<Data>>
  readonly picture?: PictureDefinition<Data, Scene>
}

export interface View {
  readonly id: string
  readonly label: string
  readonly audience: Audience
  readonly asks: string
  readonly isTab: boolean
  readonly View: ComponentType<ViewProps>
}

/** Scenes know their height, so that the page can keep the place. */
export interface Scene {
  readonly width: number
  readonly height: number
}

/** Ties the files of a view together: `prepare` (facts and filters to data), `layout`, `render`, and the page around them. */
export function defineView<Data, S extends Scene = Scene>(definition: ViewDefinition<Data, S>): View {
  const { id, label, audience, asks, isTab, prepare, Page, picture } = definition
  function DefinedView({ estate, route, actions }: ViewProps) {
    const data = useMemo(() => prepare(estate, route), [estate, route])
    const drawing = picture ? <Picture data={data} label={picture.describe(data)} layout={picture.layout} render={picture.render} /> : null
    return <Page data={data} estate={estate} route={route} actions={actions} picture={drawing} />
  }
  return { id, label, audience, asks, isTab, View: DefinedView }
}
