import { add, ref } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';

export const biasesCounted: Mistake = {
  id: 'biases-counted',
  skill: 'parameter-count',
  says: {
    en: 'the {{biases=}} were counted with the weights.',
    hi: '{{biases=}} भारों के साथ गिन लिए गए।',
    bn: '{{biases=}} ওয়েটের সঙ্গে গোনা হয়েছে।',
  },
  made: ({ step, stepOf }) => {
    const biases = step.id.replace(/^weights/, 'biases');
    return biases !== step.id && stepOf(biases)
      ? [{ formula: add(step.formula, ref(biases)), names: { biases: ref(biases) } }]
      : [];
  },
};
