/** Encodes the frames of a film in order and returns the file. */
export interface FrameEncoder {
  /** Adds a picture that is shown from frame `at` for so many frames. */
  add(canvas: OffscreenCanvas, at: number, frames: number): Promise<void>;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
  /** Releases everything after a cancel. */
  abandon(): void;
}

/** The settings of a film. */
export interface FilmShape {
  /** In pixels, both even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Of the whole film. */
  readonly frames: number;
}
