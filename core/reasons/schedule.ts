import type { Concept } from './concept.ts';

/** The learning rate of an update. */
export const schedule = {
  skill: 'lr-schedule',
  formula: String.raw`\eta_t = \eta_0\, d(t), \qquad \text{e.g. } d(t) = \gamma^{\lfloor (t-1)/k \rfloor}`,
  source: 'Goodfellow et al. 2016, §8.3.1; Loshchilov & Hutter 2017',
  why: {
    en: 'Long steps find the valley, short ones find its floor: noise of single batches is averaged out only if the steps get smaller. Which counter is used, updates or epochs, and whether it starts at 0 or 1, changes the number.',
    hi: 'लंबे चरण घाटी ढूँढ़ते हैं, छोटे उसका तल: बैचों का शोर तभी औसत होकर मिटता है जब चरण छोटे हों। गिनती अद्यतनों की है या एपॉक की, और 0 से या 1 से, इससे संख्या बदलती है।',
    bn: 'বড় ধাপ উপত্যকা খোঁজে, ছোট ধাপ তার তল: ধাপ ছোট হলে তবেই ব্যাচের গোলমাল গড়ে মিলিয়ে যায়। কোন গণনা ব্যবহার হয়, হালনাগাদ না ইপক, আর 0 থেকে না 1 থেকে, তাতে সংখ্যা বদলায়।',
  },
  reasons: {
    'scheduled-rate': {
      says: {
        en: 'The schedule sets the rate of this update to {{value}}: long steps at first to find the valley, short ones later to settle in it.',
        hi: 'कार्यक्रम इस अद्यतन की दर {{value}} रखता है: पहले लंबे चरण घाटी ढूँढ़ने को, बाद में छोटे उसमें ठहरने को।',
        bn: 'সূচি এই হালনাগাদের হার {{value}} করে: শুরুতে উপত্যকা খুঁজতে বড় ধাপ, পরে থিতু হতে ছোট।',
      },
    },
  },
} as const satisfies Concept;
