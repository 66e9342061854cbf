import type { Concept } from './concept.ts';

/** The KL divergence. */
export const divergence = {
  skill: 'entropy-kl',
  formula: String.raw`\operatorname{KL}(y \,\|\, p) = \sum_i y_i \ln \frac{y_i}{p_i}`,
  source: 'Bishop 2006, eq. 1.113',
  why: {
    en: 'It is the surprise that is added by believing p where y is true: cross-entropy minus entropy. It is 0 only if both agree, and not symmetric, because the average is taken over what is true.',
    hi: 'यह वह अतिरिक्त आश्चर्य है जो y सच होने पर p मानने से होता है: क्रॉस-एन्ट्रॉपी घटा एन्ट्रॉपी। दोनों समान हों तभी 0 है, और सममित नहीं, क्योंकि माध्य सच के ऊपर लिया जाता है।',
    bn: 'y সত্য হলে p বিশ্বাস করায় যে বাড়তি বিস্ময় হয় এটি তা-ই: ক্রস-এনট্রপি বিয়োগ এনট্রপি। দুটি মিললে তবেই 0, এবং প্রতিসম নয়, কারণ গড় নেওয়া হয় সত্যের উপর।',
  },
  reasons: {
    divergence: {
      says: {
        en: 'The loss is the extra surprise of expecting p where the shares are y: {{value}}. It is 0 only if both agree.',
        hi: 'हानि वह अतिरिक्त आश्चर्य है जो हिस्से y होने पर p की आशा से होता है: {{value}}। दोनों समान हों तभी 0।',
        bn: 'লস হল অংশগুলি y হলে p আশা করার বাড়তি বিস্ময়: {{value}}। দুটি মিললে তবেই 0।',
      },
      back: 'divergence-slope',
    },
    'divergence-slope': {
      says: {
        en: 'The backward pass begins: the slope at {{by}} is {{value}}; it is steepest where p gives little to what is true.',
        hi: 'पश्च पास शुरू होता है: {{by}} पर ढाल {{value}} है; जहाँ p सच को कम देता है वहाँ सबसे खड़ा।',
        bn: 'পশ্চাৎ পাস শুরু: {{by}}-এ ঢাল {{value}}; p যেখানে সত্যকে কম দেয় সেখানে সবচেয়ে খাড়া।',
      },
    },
  },
} as const satisfies Concept;
