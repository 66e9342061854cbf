import type { Concept } from './concept.ts';

/** The gradient by a weight of a kernel. */
export const kernelGradient = {
  skill: 'conv-weight-gradient',
  formula: String.raw`\frac{\partial L}{\partial w_{a,b}} = \sum_{i,j} \frac{\partial L}{\partial z_{i,j}}\; x_{i s + a - p,\; j s + b - p}`,
  source: 'Goodfellow et al. 2016, eq. 9.11; Dumoulin & Visin 2016',
  why: {
    en: 'One weight is used at every position of the window. Each use is blamed like the weight of a neuron, error times input, and all uses add up. Written out, that is the upstream map slid over the input.',
    hi: 'एक भार विंडो की हर स्थिति पर काम आता है। हर उपयोग को न्यूरॉन के भार जैसा दोष मिलता है, त्रुटि गुणा इनपुट, और सब उपयोग जुड़ते हैं। यानी पीछे आए मैप को इनपुट पर खिसकाना।',
    bn: 'একটি ওয়েট জানালার প্রতিটি অবস্থানে ব্যবহার হয়। প্রতিটি ব্যবহার নিউরনের ওয়েটের মতো দোষ পায়, ত্রুটি গুণ ইনপুট, এবং সব যোগ হয়। লিখলে তা হল ফেরা ম্যাপটিকে ইনপুটের উপর সরানো।',
  },
  reasons: {
    'kernel-gradient': {
      says: {
        pick: ({ count = 1 }) => (count > 1 ? 'several' : 'one'),
        cases: {
          one: {
            en: '{{by}} was used at one place only; it is blamed by the error there times the input under it: {{value}}.',
            hi: '{{by}} केवल एक जगह काम आया; उसका दोष वहाँ की त्रुटि गुणा उसके नीचे का इनपुट है: {{value}}।',
            bn: '{{by}} কেবল এক জায়গায় ব্যবহার হয়েছে; দোষ সেখানকার ত্রুটি গুণ নিচের ইনপুট: {{value}}।',
          },
          several: {
            en: '{{by}} was used at {{count}} places; each use is blamed by its error times the input under it, and the uses are added: {{value}}.',
            hi: '{{by}} {{count}} जगह काम आया; हर उपयोग का दोष उसकी त्रुटि गुणा उसके नीचे का इनपुट है, और सब उपयोग जुड़ते हैं: {{value}}।',
            bn: '{{by}} {{count}} জায়গায় ব্যবহার হয়েছে; প্রতিটির দোষ তার ত্রুটি গুণ নিচের ইনপুট, সব যোগ হয়: {{value}}।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
