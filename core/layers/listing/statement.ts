/**
 * One layer as a text gives it: the entry of a document, not yet checked, and where in the text each part of
 * it stands.
 */
export interface Statement {
  readonly at: number;
  /** `type` is that of a layer, or `input`. */
  readonly written: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly places: Readonly<Record<string, number>>;
  /** The layers whose outputs it takes; null: what stands before it. */
  readonly from: readonly Reference[] | null;
  /** What the text says reaches the layer: PyTorch's `in_channels`, `in_features`. */
  readonly expects: {
    readonly what:
      'in_channels' | 'in_features' | 'num_features' | 'num_channels' | 'normalized_shape' | 'input_size';
    readonly value: number;
    readonly at: number;
  } | null;
}
export interface Reference {
  readonly name: string;
  readonly at: number;
}

/** More than any network that is worked layer by layer. */
export const MOST_LAYERS = 500;
