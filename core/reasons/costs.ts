import type { Concept } from './concept.ts';

/** Work and memory of a network. */
export const costs = {
  skill: 'macs-and-memory',
  formula: String.raw`H'\,W'\,F \cdot k\,k\,C \text{ multiply–adds}, \qquad H'\,W'\,F \text{ values}, \qquad 4 \text{ bytes each in float32}`,
  source: 'Stanford CS231n, Convolutional networks; He et al. 2016, Table 1',
  why: {
    en: 'Every output number costs as many multiply–adds as it has inputs. So early layers with large maps cost time and memory, and late dense layers cost parameters: the two are seldom in the same place.',
    hi: 'हर आउटपुट संख्या की कीमत उतने गुणा-जोड़ है जितने उसके इनपुट हैं। इसलिए बड़े मैप वाली शुरुआती परतें समय और मेमोरी लेती हैं, और अंत की डेंस परतें प्राचल: दोनों कम ही एक जगह होते हैं।',
    bn: 'প্রতিটি আউটপুট সংখ্যার খরচ তার ইনপুটের সমান সংখ্যক গুণ-যোগ। তাই বড় ম্যাপের প্রথম স্তরগুলি সময় ও মেমরি নেয়, আর শেষের ডেন্স স্তর প্যারামিটার: দুটি কমই এক জায়গায় থাকে।',
  },
  reasons: {
    'multiply-adds': {
      says: {
        en: 'Every output number costs one multiply–add for each weight that reaches it: {{value}} for one input, once forward.',
        hi: 'हर आउटपुट संख्या पर पहुँचने वाले हर भार का एक गुणा-जोड़: एक इनपुट, एक बार आगे, {{value}}।',
        bn: 'প্রতিটি আউটপুট সংখ্যায় যত ওয়েট পৌঁছায় তার প্রতিটিতে একটি গুণ-যোগ: একটি ইনপুট, একবার সামনে, {{value}}।',
      },
    },
    'activation-count': {
      says: {
        en: 'All numbers that the layer puts out are kept for the backward pass, so memory goes by their count: {{value}}.',
        hi: 'परत जो संख्याएँ देती है वे सब पश्च पास के लिए रखी जाती हैं, इसलिए मेमोरी उनकी गिनती से चलती है: {{value}}।',
        bn: 'স্তর যত সংখ্যা দেয় সব পশ্চাৎ পাসের জন্য রাখা হয়, তাই মেমরি সেই গণনায় চলে: {{value}}।',
      },
    },
    'all-bytes': {
      says: {
        en: 'A float32 number takes 4 bytes, so the activations of one input take {{value}} bytes.',
        hi: 'एक float32 संख्या 4 बाइट लेती है, इसलिए एक इनपुट के सक्रियण {{value}} बाइट लेते हैं।',
        bn: 'একটি float32 সংখ্যা 4 বাইট নেয়, তাই একটি ইনপুটের অ্যাক্টিভেশন {{value}} বাইট নেয়।',
      },
    },
    'all-multiply-adds': {
      says: {
        en: 'The multiply–adds of all layers are added, because the layers run one after another: {{value}} for one input.',
        hi: 'सब परतों के गुणा-जोड़ जोड़े जाते हैं, क्योंकि परतें एक के बाद एक चलती हैं: एक इनपुट के लिए {{value}}।',
        bn: 'সব স্তরের গুণ-যোগ যোগ হয়, কারণ স্তরগুলি একের পর এক চলে: একটি ইনপুটের জন্য {{value}}।',
      },
    },
    'all-activations': {
      says: {
        en: 'The numbers that every layer puts out are added, the input among them: {{value}} must be kept while training.',
        hi: 'हर परत की दी संख्याएँ जोड़ी जाती हैं, इनपुट भी उनमें है: प्रशिक्षण में {{value}} रखनी पड़ती हैं।',
        bn: 'প্রতিটি স্তর যত সংখ্যা দেয় যোগ হয়, ইনপুটসহ: প্রশিক্ষণে {{value}}টি রাখতে হয়।',
      },
    },
    'all-buffers': {
      says: {
        en: 'Running means and variances are stored, but not trained, so they are counted apart from the parameters: {{value}}.',
        hi: 'चालू माध्य और प्रसरण रखे जाते हैं, प्रशिक्षित नहीं होते, इसलिए प्राचलों से अलग गिने जाते हैं: {{value}}।',
        bn: 'চলমান গড় ও ভেদাঙ্ক রাখা হয়, শেখানো হয় না, তাই প্যারামিটার থেকে আলাদা গোনা হয়: {{value}}।',
      },
    },
  },
} as const satisfies Concept;
