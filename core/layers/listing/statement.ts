/** One layer as a text gives it: the entry of a document, not yet checked, and where each part was written. */
export interface Statement {
  readonly at: number;
  /** `type` is that of a layer, or `input`. */
  readonly written: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly places: Readonly<Record<string, number>>;
  /** The layers whose outputs it takes; null: the layer before it. */
  readonly from: readonly Reference[] | null;
  readonly expects: Expectation | null;
  /** The earlier layer whose weights it uses, by name. Absent: it has its own. */
  readonly weightsOf?: string;
}
/**
 * What the text says reaches the layer, by the name of the argument: PyTorch's `in_channels`, `in_features`.
 * `axis` is that of the channels, counted with the batch; `view` counts all numbers.
 */
export interface Expectation {
  readonly what: string;
  readonly value: number;
  readonly at: number;
}
export interface Reference {
  readonly name: string;
  readonly at: number;
}

/** More layers than any network that is solved layer by layer. */
export const MOST_LAYERS = 500;
