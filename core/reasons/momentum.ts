import type { Concept } from './concept.ts';

/** Momentum: a velocity that remembers old gradients. */
export const momentum = {
  skill: 'momentum-step',
  formula: String.raw`v \leftarrow \rho v - \eta g,\quad w \leftarrow w + v \qquad\text{or}\qquad v \leftarrow \rho v + g,\quad w \leftarrow w - \eta v`,
  source: 'Polyak 1964; Sutskever et al. 2013, eq. 1 and 2',
  why: {
    en: 'Across a valley the gradients change sign and cancel in the velocity; along it they agree and add up. ρ says how much of the past is kept: with ρ = 0.9 a steady slope is followed ten times as fast. Both forms take the same path while η is constant.',
    hi: 'घाटी के आर-पार ग्रेडिएंट चिह्न बदलते हैं और वेग में कट जाते हैं; घाटी के साथ-साथ वे सहमत होते हैं और जुड़ते हैं। ρ बताता है कि बीते का कितना रखा जाए: ρ = 0.9 पर स्थिर ढाल का दस गुना तेज़ अनुसरण। η स्थिर हो तो दोनों रूप एक ही पथ लेते हैं।',
    bn: 'উপত্যকার আড়াআড়ি গ্রেডিয়েন্টের চিহ্ন বদলায় ও বেগে কেটে যায়; বরাবর তারা একমত হয়ে যোগ হয়। ρ বলে অতীতের কতটা রাখা হবে: ρ = 0.9 হলে স্থির ঢাল দশগুণ দ্রুত অনুসৃত হয়। η ধ্রুব হলে দুই রূপ একই পথ নেয়।',
  },
  reasons: {
    velocity: {
      operands: ['share', 'old'],
      says: {
        pick: ({ old = 0, value = 0 }) =>
          old === 0 ? 'first' : Math.abs(value) < Math.abs(old) ? 'slower' : 'faster',
        cases: {
          first: {
            en: 'The velocity was 0, so nothing is remembered yet and {{name}} holds this gradient alone: {{value}}.',
            hi: 'वेग 0 था, अभी कुछ याद नहीं, इसलिए {{name}} में केवल यही ग्रेडिएंट है: {{value}}।',
            bn: 'বেগ 0 ছিল, এখনও কিছু মনে নেই, তাই {{name}}-এ কেবল এই গ্রেডিয়েন্ট: {{value}}।',
          },
          slower: {
            en: '{{share}} of the old velocity {{old}} is kept and this gradient is added; the velocity shrinks to {{value}}.',
            hi: 'पुराने वेग {{old}} का {{share}} रखा जाता है और यह ग्रेडिएंट जुड़ता है; वेग घटकर {{value}} होता है।',
            bn: 'পুরনো বেগ {{old}}-এর {{share}} রাখা হয় ও এই গ্রেডিয়েন্ট যোগ হয়; বেগ কমে {{value}}।',
          },
          faster: {
            en: '{{share}} of the old velocity {{old}} is kept and this gradient is added; the velocity grows to {{value}}.',
            hi: 'पुराने वेग {{old}} का {{share}} रखा जाता है और यह ग्रेडिएंट जुड़ता है; वेग बढ़कर {{value}} होता है।',
            bn: 'পুরনো বেগ {{old}}-এর {{share}} রাখা হয় ও এই গ্রেডিয়েন্ট যোগ হয়; বেগ বেড়ে {{value}}।',
          },
        },
      },
    },
    'velocity-start': {
      says: {
        en: 'The first velocity is the gradient itself, {{value}}: there is nothing to remember yet, and nothing is dampened.',
        hi: 'पहला वेग स्वयं ग्रेडिएंट है, {{value}}: अभी याद करने को कुछ नहीं, और कुछ कम नहीं किया जाता।',
        bn: 'প্রথম বেগ গ্রেডিয়েন্টটিই, {{value}}: এখনও মনে রাখার কিছু নেই, কিছু কমানোও হয় না।',
      },
    },
    'velocity-step': {
      operands: ['before'],
      says: {
        en: 'The parameter moves with its velocity and not with the gradient alone, from {{before}} to {{value}}: old gradients still push.',
        hi: 'प्राचल केवल ग्रेडिएंट से नहीं, अपने वेग से चलता है, {{before}} से {{value}} तक: पुराने ग्रेडिएंट अब भी धकेलते हैं।',
        bn: 'প্যারামিটার কেবল গ্রেডিয়েন্টে নয়, নিজের বেগে চলে, {{before}} থেকে {{value}}: পুরনো গ্রেডিয়েন্ট এখনও ঠেলে।',
      },
    },
  },
} as const satisfies Concept;
