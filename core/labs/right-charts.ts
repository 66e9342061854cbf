import { say, type Text } from '../language/text.ts';
import type { Chart } from './lab.ts';

const chart = (title: Text): Chart => ({
  id: 'accuracy',
  title,
  x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
  y: { title: say('share', 'हिस्सा', 'অংশ') },
});
/** The share of fresh samples that is classified right, over the updates. */
export const pointsRightChart = chart(
  say('Fresh points classified right', 'सही वर्ग के नए बिंदु', 'ঠিক শ্রেণির নতুন বিন্দু'),
);
export const digitsRightChart = chart(
  say('Fresh digits classified right', 'सही वर्ग के नए अंक', 'ঠিক শ্রেণির নতুন অঙ্ক'),
);
/** Of digits, or of pictures of one's own. */
export const picturesRightChart = chart(
  say('Fresh pictures classified right', 'सही वर्ग के नए चित्र', 'ঠিক শ্রেণির নতুন ছবি'),
);
