import { type Text, say } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';

const HEADINGS: readonly (readonly [RegExp, Text])[] = [
  [
    /^dL\/d(gamma|beta)/,
    say('Gradients of scale and shift', 'पैमाने और खिसकाव के ग्रेडिएंट', 'স্কেল ও সরণের গ্রেডিয়েন্ট'),
  ],
  [
    /^dL\/dxHat/,
    say('Gradients of the normalized numbers', 'सामान्यीकृत संख्याओं के ग्रेडिएंट', 'নর্মালাইজ করা সংখ্যার গ্রেডিয়েন্ট'),
  ],
  [/^dL\/ds(_|$)/, say('Gradient of the root', 'वर्गमूल का ग्रेडिएंट', 'বর্গমূলের গ্রেডিয়েন্ট')],
  [/^dL\/dsigmaSquared/, say('Gradient of the variance', 'प्रसरण का ग्रेडिएंट', 'ভেদাঙ্কের গ্রেডিয়েন্ট')],
  [/^dL\/dm(_|$)/, say('Gradient of the mean square', 'वर्ग-माध्य का ग्रेडिएंट', 'বর্গের গড়ের গ্রেডিয়েন্ট')],
  [/^dL\/dmu/, say('Gradient of the mean', 'माध्य का ग्रेडिएंट', 'গড়ের গ্রেডিয়েন্ট')],
  [/^dL\/dx/, say('Gradients of the input', 'इनपुट के ग्रेडिएंट', 'ইনপুটের গ্রেডিয়েন্ট')],
];

const headingOf = (id: string): Text | undefined => HEADINGS.find(([pattern]) => pattern.test(id))?.[1];

/** The backward lines, with a heading where the quantity that the gradients belong to changes. */
export const withHeadings = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const heading = headingOf(line.id);
    const before = lines[i - 1];
    return heading === undefined || (before && headingOf(before.id) === heading)
      ? line
      : { ...line, heading };
  });
