import type { Concept } from './concept.ts';

/** AdaGrad: a rate for every parameter, from the squares of all its gradients. */
export const adagrad = {
  skill: 'adagrad-step',
  formula: String.raw`s \leftarrow s + g^2, \qquad w \leftarrow w - \frac{\eta\, g}{\sqrt{s} + \varepsilon}`,
  source: 'Duchi, Hazan & Singer 2011',
  why: {
    en: 'One rate cannot suit a steep and a flat direction. Dividing by the root of the summed squares gives every parameter its own: much seen, short steps; rarely seen, long ones. The sum never shrinks, so all steps get shorter with time.',
    hi: 'एक दर खड़ी और समतल दोनों दिशाओं पर नहीं बैठती। वर्गों के योग के मूल से भाग देने पर हर प्राचल की अपनी दर होती है: बहुत देखा, छोटे चरण; कम देखा, लंबे। योग कभी नहीं घटता, इसलिए समय के साथ सब चरण छोटे होते हैं।',
    bn: 'একটি হার খাড়া ও সমতল দুই দিকের জন্য মানায় না। বর্গের যোগফলের মূল দিয়ে ভাগ করলে প্রতিটি প্যারামিটারের নিজের হার হয়: বেশি দেখা, ছোট ধাপ; কম দেখা, বড় ধাপ। যোগফল কখনও কমে না, তাই সময়ের সঙ্গে সব ধাপ ছোট হয়।',
  },
  reasons: {
    'summed-squares': {
      operands: ['old', 'gradient'],
      says: {
        en: 'The square of {{gradient}} joins all earlier ones: the sum {{value}} only grows, and a steep direction gets a large one.',
        hi: '{{gradient}} का वर्ग पहले के सब वर्गों में जुड़ता है: योग {{value}} केवल बढ़ता है, और खड़ी दिशा का बड़ा होता है।',
        bn: '{{gradient}}-এর বর্গ আগের সব বর্গের সঙ্গে যোগ হয়: যোগফল {{value}} কেবল বাড়ে, খাড়া দিকে বড় হয়।',
      },
    },
    'scaled-step': {
      operands: ['before'],
      says: {
        en: 'The gradient is divided by the root of its own history, so the step depends on how unusual it is and not on its unit: {{before}} becomes {{value}}.',
        hi: 'ग्रेडिएंट को अपने ही इतिहास के मूल से भाग देते हैं, इसलिए चरण इस पर निर्भर है कि वह कितना असामान्य है, मात्रक पर नहीं: {{before}} से {{value}}।',
        bn: 'গ্রেডিয়েন্টকে নিজের ইতিহাসের মূল দিয়ে ভাগ করা হয়, তাই ধাপ নির্ভর করে সেটি কত অস্বাভাবিক তার উপর, এককের উপর নয়: {{before}} থেকে {{value}}।',
      },
    },
  },
} as const satisfies Concept;
