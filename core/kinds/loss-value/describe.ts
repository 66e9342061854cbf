import { fillEach, joined, say, type Text } from '../../language/text.ts';
import { losses } from '../../losses/index.ts';
import type { LossValueProblem } from './problem.ts';

const LOSS = say('loss: {{loss}}', 'हानि: {{loss}}', 'লস: {{loss}}');
const OF = say(
  'loss: {{loss}} of the {{activation}} of the outputs',
  'हानि: आउटपुट के {{activation}} की {{loss}}',
  'লস: আউটপুটের {{activation}}-এর {{loss}}',
);
const OVER = say('over {{count}} samples', '{{count}} नमूनों पर', '{{count}}টি নমুনায়');
const SMOOTHED = say('targets smoothed by {{by}}', 'लक्ष्य {{by}} से स्मूद किए हुए', 'লক্ষ্য {{by}} দিয়ে মসৃণ করা');

/** The loss, what it compares, and over how many samples. */
export function describe({ loss, activation, samples, labelSmoothing }: LossValueProblem): Text[] {
  const named = { loss: losses[loss].title };
  return [
    joined(
      [
        activation === undefined ? fillEach(LOSS, named) : fillEach(OF, { ...named, activation }),
        ...(samples.length > 1 ? [fillEach(OVER, { count: samples.length })] : []),
        ...(labelSmoothing === undefined ? [] : [fillEach(SMOOTHED, { by: labelSmoothing })]),
      ],
      ', ',
    ),
  ];
}
