import type { ConventionChoices } from '../conventions/index.ts';
import { optimizerInUse, type OptimizerEntry } from './index.ts';

export interface TorchInUse {
  /** The constructor call for a list of tensors with this name: `SGD(parameters, lr=0.1)`. */
  readonly of: (parameters: string) => string;
  readonly title: string;
  /** A comment for the program. */
  readonly note: string | null;
}

/**
 * The optimizer of a document in torch.optim; null where PyTorch does not have the form that its conventions
 * choose.
 */
export function torchInUse(
  entry: OptimizerEntry,
  conventions: ConventionChoices | undefined,
): TorchInUse | null {
  const { optimizer, form } = optimizerInUse(entry, conventions);
  const given = new Map<string, unknown>(Object.entries(entry));
  const torch = optimizer.torch(form, (hyper) => {
    const known = optimizer.hyperparameters[hyper];
    return String(given.get(known?.field ?? '') ?? known?.default ?? 0);
  });
  if (torch === null) return null;
  const options = [
    `lr=${entry.learningRate}`,
    ...Object.entries(torch.options).map(([name, value]) => `${name}=${value}`),
    ...(entry.weightDecay === undefined ? [] : [`weight_decay=${entry.weightDecay}`]),
  ];
  return {
    of: (parameters) => `${torch.name}(${parameters}, ${options.join(', ')})`,
    title: optimizer.title.en,
    note: torch.note ?? null,
  };
}
