/** Takes the frames of a film one after another, and gives the file when they are all there. */
export interface FrameEncoder {
  /** Frame k as it was drawn. */
  add(canvas: OffscreenCanvas, k: number): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets go of everything; the film is not wanted any more. */
  abandon(): void;
}

/** What a film is made of beside its frames. */
export interface FilmShape {
  /** In pixels, both even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
}
