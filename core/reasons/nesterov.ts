import type { Concept } from './concept.ts';

/** Nesterov: the gradient where the velocity is about to carry the parameter. */
export const nesterov = {
  skill: 'nesterov-step',
  formula: String.raw`\tilde w = w + \rho v, \quad v \leftarrow \rho v - \eta\,\nabla f(\tilde w), \quad w \leftarrow w + v`,
  source: 'Nesterov 1983; Sutskever et al. 2013, eq. 3 and 4',
  why: {
    en: 'The velocity will carry the parameter to the look-ahead point anyway. Asking for the slope there, instead of here, lets the step brake before it has run too far. The rewritten forms do the same with the gradient at the stored weight.',
    hi: 'वेग प्राचल को आगे के बिंदु तक ले ही जाएगा। ढाल यहाँ के बजाय वहाँ पूछने से चरण बहुत दूर जाने से पहले ही रुकने लगता है। फिर से लिखे रूप यही काम रखे हुए भार पर ग्रेडिएंट लेकर करते हैं।',
    bn: 'বেগ প্যারামিটারকে সামনের বিন্দুতে নিয়েই যাবে। ঢাল এখানে না নিয়ে সেখানে নিলে ধাপ বেশি দূরে যাওয়ার আগেই থামতে পারে। নতুন করে লেখা রূপগুলি রাখা ওয়েটে গ্রেডিয়েন্ট নিয়ে একই কাজ করে।',
  },
  reasons: {
    'look-ahead': {
      operands: ['before', 'share', 'old'],
      says: {
        pick: ({ old = 0 }) => (old === 0 ? 'still' : 'moving'),
        cases: {
          moving: {
            en: 'First a look ahead: the velocity is about to carry {{before}} to {{value}}, so the gradient is taken there.',
            hi: 'पहले आगे देखते हैं: वेग {{before}} को {{value}} तक ले जाने वाला है, इसलिए ग्रेडिएंट वहीं लेते हैं।',
            bn: 'আগে সামনে দেখা: বেগ {{before}}-কে {{value}}-এ নিয়ে যাবে, তাই গ্রেডিয়েন্ট সেখানেই নেওয়া হয়।',
          },
          still: {
            en: 'The velocity is still 0, so looking ahead stays at {{value}}: the first step is plain gradient descent.',
            hi: 'वेग अभी 0 है, इसलिए आगे देखना {{value}} पर ही रहता है: पहला चरण साधारण ग्रेडिएंट डिसेंट है।',
            bn: 'বেগ এখনও 0, তাই সামনে দেখা {{value}}-এই থাকে: প্রথম ধাপ সাধারণ গ্রেডিয়েন্ট ডিসেন্ট।',
          },
        },
      },
    },
    'nesterov-velocity': {
      operands: ['share', 'old'],
      says: {
        pick: ({ old = 0 }) => (old === 0 ? 'first' : 'later'),
        cases: {
          first: {
            en: 'The velocity was 0, so nothing is remembered yet and {{name}} holds this gradient alone: {{value}}.',
            hi: 'वेग 0 था, अभी कुछ याद नहीं, इसलिए {{name}} में केवल यही ग्रेडिएंट है: {{value}}।',
            bn: 'বেগ 0 ছিল, এখনও কিছু মনে নেই, তাই {{name}}-এ কেবল এই গ্রেডিয়েন্ট: {{value}}।',
          },
          later: {
            en: '{{share}} of the old velocity {{old}} is kept, and the gradient, which already knows what lies ahead, corrects it: {{value}}.',
            hi: 'पुराने वेग {{old}} का {{share}} रखा जाता है, और ग्रेडिएंट, जो आगे को जानता है, उसे सुधारता है: {{value}}।',
            bn: 'পুরনো বেগ {{old}}-এর {{share}} রাখা হয়, আর গ্রেডিয়েন্ট, যা সামনে কী আছে জানে, তাকে শোধরায়: {{value}}।',
          },
        },
      },
    },
    'nesterov-step': {
      operands: ['before'],
      says: {
        en: 'The step starts from the parameter itself, {{before}}, not from the look-ahead point, and leads to {{value}}.',
        hi: 'चरण प्राचल से ही शुरू होता है, {{before}}, आगे के बिंदु से नहीं, और {{value}} तक ले जाता है।',
        bn: 'ধাপ শুরু হয় প্যারামিটার থেকেই, {{before}}, সামনের বিন্দু থেকে নয়, পৌঁছায় {{value}}-এ।',
      },
    },
  },
} as const satisfies Concept;
