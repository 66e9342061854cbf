/** Encodes the frames of a film in order and returns the file. */
export interface FrameEncoder {
  /** Adds frame k. */
  add(canvas: OffscreenCanvas, k: number): Promise<void>;
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
  readonly frames: number;
}
