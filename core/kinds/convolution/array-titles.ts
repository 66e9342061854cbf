import { fillEach, same, say, type Text } from '../../language/text.ts';

const KNOWN: Readonly<Record<string, Text>> = {
  Input: say('Input', 'इनपुट', 'ইনপুট'),
  Kernel: say('Kernel', 'कर्नेल', 'কার্নেল'),
  Bias: say('Bias', 'बायस', 'বায়াস'),
  Output: say('Output', 'आउटपुट', 'আউটপুট'),
  Target: say('Target', 'लक्ष्य', 'লক্ষ্য'),
};
const GRADIENT = say('Gradient of the {{of}}', '{{of}} का ग्रेडिएंट', '{{of}}-এর গ্রেডিয়েন্ট');
const GRADIENT_OF_OUTPUT = say(
  'Gradient of the output: {{of}}',
  'आउटपुट का ग्रेडिएंट: {{of}}',
  'আউটপুটের গ্রেডিয়েন্ট: {{of}}',
);
const lower = ({ en, ...others }: Text): Text => ({ en: en.toLowerCase(), ...others });

/** The title of an array of the picture: `Input`; the label of a layer is the same in every language. */
export const arrayTitle = (title: string): Text => KNOWN[title] ?? same(title);

/** `Gradient of the kernel`, `Gradient of the output: MAX-POOL-2`. */
export function gradientTitle(title: string): Text {
  const known = KNOWN[title];
  return known
    ? fillEach(GRADIENT, { of: lower(known) })
    : fillEach(GRADIENT_OF_OUTPUT, { of: title });
}
