import type { Concept } from './concept.ts';

/** The perceptron rule. */
export const perceptron = {
  skill: 'perceptron-update',
  formula: String.raw`\text{if } y\,(w \cdot x + b) \le 0: \quad w \leftarrow w + \eta\, y\, x, \qquad b \leftarrow b + \eta\, y`,
  source: 'Rosenblatt 1958; Bishop 2006, eq. 4.55',
  why: {
    en: 'A sample on the right side says nothing, so nothing changes. A sample on the wrong side pulls the weights towards itself, so that its own sum moves towards its label. If any line separates the samples, this ends after finitely many updates (Novikoff 1962).',
    hi: 'सही ओर का नमूना कुछ नहीं कहता, इसलिए कुछ नहीं बदलता। ग़लत ओर का नमूना भारों को अपनी ओर खींचता है, ताकि उसका अपना योग उसके लेबल की ओर जाए। यदि कोई रेखा नमूनों को अलग करती है तो यह सीमित अद्यतनों में रुकता है (Novikoff 1962)।',
    bn: 'ঠিক দিকের নমুনা কিছু বলে না, তাই কিছু বদলায় না। ভুল দিকের নমুনা ওয়েটকে নিজের দিকে টানে, যাতে তার নিজের যোগফল লেবেলের দিকে যায়। কোনো রেখা নমুনাগুলিকে আলাদা করলে এটি সসীম হালনাগাদে থামে (Novikoff 1962)।',
  },
  reasons: {
    'perceptron-sum': {
      says: {
        pick: ({ value = 0 }) => (value > 0 ? 'above' : value < 0 ? 'below' : 'on'),
        cases: {
          above: {
            en: '{{name}} adds every input times its weight: {{value}} is above 0, so the point lies on the positive side of the line.',
            hi: '{{name}} हर इनपुट को उसके भार से गुणा कर जोड़ता है: {{value}} 0 से ऊपर है, इसलिए बिंदु रेखा की धनात्मक ओर है।',
            bn: '{{name}} প্রতিটি ইনপুট তার ওয়েট দিয়ে গুণ করে যোগ করে: {{value}}, 0-এর ওপরে, তাই বিন্দু রেখার ধনাত্মক দিকে।',
          },
          below: {
            en: '{{name}} adds every input times its weight: {{value}} is below 0, so the point lies on the negative side of the line.',
            hi: '{{name}} हर इनपुट को उसके भार से गुणा कर जोड़ता है: {{value}} 0 से नीचे है, इसलिए बिंदु रेखा की ऋणात्मक ओर है।',
            bn: '{{name}} প্রতিটি ইনপুট তার ওয়েট দিয়ে গুণ করে যোগ করে: {{value}}, 0-এর নিচে, তাই বিন্দু রেখার ঋণাত্মক দিকে।',
          },
          on: {
            en: '{{name}} is 0: the point lies on the line itself, on neither side.',
            hi: '{{name}} 0 है: बिंदु रेखा पर ही है, किसी ओर नहीं।',
            bn: '{{name}} 0: বিন্দু রেখার উপরেই, কোনো দিকে নয়।',
          },
        },
        skills: { above: 'threshold-neuron', below: 'threshold-neuron', on: 'threshold-neuron' },
      },
    },
    'perceptron-verdict': {
      says: {
        en: 'Sum and label are compared, {{name}} is {{value}}: only a mistake changes the weights.',
        hi: 'योग और लेबल की तुलना होती है, {{name}} {{value}} है: केवल ग़लती भारों को बदलती है।',
        bn: 'যোগফল ও লেবেলের তুলনা হয়, {{name}} হল {{value}}: কেবল ভুলই ওয়েট বদলায়।',
      },
    },
    'perceptron-move': {
      operands: ['before'],
      says: {
        pick: ({ before = 0, value = 0 }) => (before === value ? 'stays' : 'moves'),
        cases: {
          moves: {
            en: '{{before.name}} moves from {{before}} to {{value}}, towards this sample, so that its sum goes towards its label.',
            hi: '{{before.name}} {{before}} से {{value}} होता है, इस नमूने की ओर, ताकि उसका योग लेबल की ओर जाए।',
            bn: '{{before.name}} {{before}} থেকে {{value}} হয়, এই নমুনার দিকে, যাতে তার যোগফল লেবেলের দিকে যায়।',
          },
          stays: {
            en: 'The input of {{before.name}} is 0: it had no part in the mistake, so the weight stays at {{value}}.',
            hi: '{{before.name}} का इनपुट 0 है: ग़लती में उसका हाथ नहीं, इसलिए भार {{value}} पर रहता है।',
            bn: '{{before.name}}-এর ইনপুট 0: ভুলে তার অংশ নেই, তাই ওয়েট {{value}}-এ থাকে।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
