/**
 * What makes a function an activation: its parameter, and its names in the texts that people write. A
 * document names it by the function's own name.
 */
export interface ActivationFace {
  /** The name in diagrams and tables: `ReLU`, `linear`, `softmax`. */
  readonly printed: string;
  readonly parameter?: ActivationParameter;
  /** Words in a text besides the document's name and the typed words of the function: `logistic`. */
  readonly words?: readonly string[];
  readonly keras: {
    /** The strings of `activation="…"`. Empty: Keras has none. */
    readonly strings: readonly string[];
    /** The parameter's default under such a string, where it is not ours. */
    readonly parameter?: number;
    readonly classes?: readonly LibraryClass[];
  };
  /** The classes of torch.nn. Empty: PyTorch has none. */
  readonly pytorch: readonly LibraryClass[];
}

/** The one parameter that a document may set. */
export interface ActivationParameter {
  readonly title: string;
  readonly plain: string;
  readonly default: number;
  /** The parameter is trained like a weight; the document says where it starts. */
  readonly learnt?: true;
}

/** A class of a library that is this activation: `LeakyReLU(negative_slope=0.3)`. */
export interface LibraryClass {
  readonly name: string;
  /** Its arguments, in order. */
  readonly arguments?: readonly string[];
  /** Arguments that are accepted by name only. */
  readonly named?: readonly string[];
  /** The names of the argument that is our parameter, and its default where that is not ours. */
  readonly parameter?: { readonly names: readonly string[]; readonly default?: number };
  /**
   * The values an argument must have for the class to be this activation; null where it may be left out.
   */
  readonly only?: Readonly<Record<string, readonly (number | string | null)[]>>;
  /** What to write where `only` does not hold. */
  readonly advice?: string;
}
