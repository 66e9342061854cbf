import type { Concept } from './concept.ts';

/** The size of what a dilated window gives. */
export const dilatedKernel = {
  skill: 'dilated-kernel',
  formula: String.raw`k_{\text{eff}} = d\,(k - 1) + 1, \qquad n' = \left\lfloor \frac{n + 2p - k_{\text{eff}}}{s} \right\rfloor + 1`,
  source: 'Dumoulin & Visin 2016, §5.1; Yu & Koltun 2016',
  why: {
    en: 'Dilation spreads the cells of the kernel d apart: there are k − 1 gaps of d cells and one cell more, not d·k. So a few weights reach far, and the field grows without pooling.',
    hi: 'फैलाव कर्नेल के खानों को d की दूरी पर रखता है: d खानों के k − 1 अंतर और एक खाना और, d·k नहीं। इसलिए थोड़े भार दूर तक पहुँचते हैं, और पूलिंग के बिना क्षेत्र बढ़ता है।',
    bn: 'প্রসারণ কার্নেলের ঘরগুলিকে d দূরে দূরে রাখে: d ঘরের k − 1টি ফাঁক ও আরও এক ঘর, d·k নয়। তাই অল্প ওয়েট দূর পর্যন্ত পৌঁছায়, পুলিং ছাড়াই ক্ষেত্র বাড়ে।',
  },
  reasons: {
    'dilated-side': {
      operands: ['side'],
      says: {
        en: 'The cells of the kernel are spread out, so it reaches further than it has weights: of {{side}} cells {{value}} positions are left.',
        hi: 'कर्नेल के खाने फैले हैं, इसलिए वह अपने भारों से आगे पहुँचता है: {{side}} खानों पर {{value}} स्थितियाँ बचती हैं।',
        bn: 'কার্নেলের ঘরগুলি ছড়ানো, তাই ওয়েটের চেয়ে বেশি দূর পৌঁছায়: {{side}}টি ঘরে {{value}}টি অবস্থান থাকে।',
      },
    },
  },
} as const satisfies Concept;
