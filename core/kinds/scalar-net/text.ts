import type { Remark } from '../../document/remark.ts';
import { formRemarks } from '../../optimizers/form-remark.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import { parseNetwork } from './text/parse.ts';

const example =
  '2-2-1 relu linear; w1 = .1, w2 = .2, w3 = -.2, w4 = -.1, w5 = .5, w6 = .3; x = (1, 0.5); y = 1; lr 0.5';
const hint =
  'Units of each layer, the inputs first; the activation of each layer after them, or one for the hidden layers. Weights are numbered layer by layer, unit by unit, from the first input on: in 2-2-1 w1 and w2 lead into h1, w3 and w4 into h2, w5 and w6 into o1. Biases b1, b2, … one a unit, or none. Several samples: x = (1, 0), (0, 1); y = 1, 0. Also: loss cross-entropy; loss huber delta 1.5; adam, lr 0.1, beta1 0.8; sgd, lr 0.1, momentum 0.9; epochs 2; batch 1.';

export const text = {
  example,
  hint,
  parse: parseNetwork,
  remarks: (typed: string): readonly Remark[] => {
    const { optimizer, conventions } = parseNetwork(typed);
    return optimizer ? formRemarks(typed, optimizerInUse(optimizer, conventions)) : [];
  },
};
