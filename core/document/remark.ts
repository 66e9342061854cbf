/**
 * What a typed text leaves to be said besides the problem that it is read as: a line that describes nothing of
 * it and is not read (`model.compile(…)`), or how something was read that the text does not show.
 */
export interface Remark {
  /** The index of the character where it stands. */
  readonly at: number;
  readonly about: 'line' | 'reading';
  readonly text: string;
}
