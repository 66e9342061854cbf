/**
 * The words of a hyperparameter by its field in documents: `typed` lists what may be written, as alternatives
 * of a regular expression; `printed` is one of them.
 */
export const hyperparameterWords: Readonly<
  Record<string, { readonly typed: string; readonly printed: string }>
> = {
  learningRate: { typed: 'lr|eta|η|learning[ _-]?rate|step[ _-]size', printed: 'lr' },
  momentum: { typed: 'momentum|mu|μ', printed: 'momentum' },
  decay: { typed: 'decay', printed: 'decay' },
  dampening: { typed: 'dampening|tau|τ', printed: 'dampening' },
  beta1: { typed: 'beta_?1|β_?1|β₁', printed: 'beta1' },
  beta2: { typed: 'beta_?2|β_?2|β₂', printed: 'beta2' },
  epsilon: { typed: 'eps|epsilon|ε', printed: 'eps' },
  weightDecay: { typed: 'weight[ _-]?decay|wd|lambda|λ', printed: 'weight decay' },
  momentumDecay: { typed: 'momentum[ _-]decay|psi|ψ', printed: 'momentum decay' },
  initialAccumulator: { typed: 'initial[ _-]accumulator', printed: 'initial accumulator' },
};

/** α is the learning rate of most texts, and PyTorch's name of RMSprop's decay rate. */
export const ALPHA = 'alpha|α';

/** ρ is the decay rate of one rule and the momentum of another. */
export const RHO = 'rho|ρ';

export const printedField = (field: string): string => hyperparameterWords[field]?.printed ?? field;
