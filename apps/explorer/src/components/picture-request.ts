/** Asks what is drawn on a canvas for its picture as SVG: who draws it listens, and answers by filling `text`. */
export class PictureRequest extends Event {
  static readonly NAME = 'coppice:picture'
  text: string | undefined
  constructor() {
    super(PictureRequest.NAME)
  }
}
