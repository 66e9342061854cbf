import type { Concept } from './concept.ts';

/** Losses with a margin. */
export const hinge = {
  skill: 'hinge-loss',
  formula: String.raw`L = \max(0, 1 - y z), \qquad L = \sum_{j \ne c}\max(0, s_j - s_c + \Delta)`,
  source: 'Bishop 2006, eq. 7.45; Weston & Watkins 1999',
  why: {
    en: 'It is enough to be right by a margin: once a score is far enough on the right side the loss is 0 and flat, and the example no longer pulls. Only examples inside the margin, or wrong ones, shape the boundary.',
    hi: 'एक अंतर से सही होना काफ़ी है: स्कोर सही ओर काफ़ी दूर हो तो हानि 0 और समतल है, और उदाहरण अब नहीं खींचता। सीमा को केवल अंतर के भीतर के या गलत उदाहरण गढ़ते हैं।',
    bn: 'একটি ব্যবধানে ঠিক হওয়াই যথেষ্ট: স্কোর ঠিক দিকে যথেষ্ট দূরে গেলে লস 0 ও সমতল, উদাহরণটি আর টানে না। সীমারেখা গড়ে কেবল ব্যবধানের ভিতরের বা ভুল উদাহরণগুলি।',
  },
  reasons: {
    'hinge-loss': {
      says: {
        pick: ({ value = 0 }) => (value > 0 ? 'inside' : 'outside'),
        cases: {
          inside: {
            en: 'The score is wrong or too close to the boundary: the loss is what is missing to the margin, {{value}}.',
            hi: 'स्कोर गलत है या सीमा के बहुत पास है: हानि वह है जो अंतर पूरा होने में कम पड़ती है, {{value}}।',
            bn: 'স্কোর ভুল বা সীমার খুব কাছে: লস হল ব্যবধান পূর্ণ হতে যা কম পড়ে, {{value}}।',
          },
          outside: {
            en: 'The score is right by more than the margin, so the loss is 0 and this example pulls no weight.',
            hi: 'स्कोर अंतर से अधिक सही है, इसलिए हानि 0 है और यह उदाहरण कोई भार नहीं खींचता।',
            bn: 'স্কোর ব্যবধানের চেয়ে বেশি ঠিক, তাই লস 0, এই উদাহরণ কোনো ওয়েটকে টানে না।',
          },
        },
      },
      back: 'hinge-slope',
    },
    'hinge-slope': {
      says: {
        pick: ({ value = 0 }) => (value === 0 ? 'flat' : 'steep'),
        cases: {
          flat: {
            en: 'Beyond the margin the loss is flat, so the slope at {{by}} is 0 and nothing changes because of it.',
            hi: 'अंतर के बाहर हानि समतल है, इसलिए {{by}} पर ढाल 0 है और इसके कारण कुछ नहीं बदलता।',
            bn: 'ব্যবধানের বাইরে লস সমতল, তাই {{by}}-এ ঢাল 0, এর জন্য কিছু বদলায় না।',
          },
          steep: {
            en: 'Inside the margin the loss is a straight line, so the slope at {{by}} is {{value}}, however large the miss.',
            hi: 'अंतर के भीतर हानि सीधी रेखा है, इसलिए {{by}} पर ढाल {{value}} है, चूक कितनी भी हो।',
            bn: 'ব্যবধানের ভিতরে লস সরলরেখা, তাই {{by}}-এ ঢাল {{value}}, ভুল যতই হোক।',
          },
        },
      },
    },
  },
} as const satisfies Concept;
