import { fillEach, same, say, type Text } from '../../language/text.ts';

const KNOWN: Readonly<Record<string, Text>> = {
  Input: say('Input', 'इनपुट', 'ইনপুট'),
  Kernel: say('Kernel', 'कर्नेल', 'কার্নেল'),
  Bias: say('Bias', 'बायस', 'বায়াস'),
  Output: say('Output', 'आउटपुट', 'আউটপুট'),
  'Gradient of the output': say('Gradient of the output', 'आउटपुट का ग्रेडिएंट', 'আউটপুটের গ্রেডিয়েন্ট'),
  Target: say('Target', 'लक्ष्य', 'লক্ষ্য'),
  Convolution: say('Convolution', 'कनवोल्यूशन', 'কনভোলিউশন'),
  'Transposed convolution': say('Transposed convolution', 'ट्रांसपोज़्ड कनवोल्यूशन', 'ট্রান্সপোজড কনভোলিউশন'),
  'Max pooling': say('Max pooling', 'मैक्स पूलिंग', 'ম্যাক্স পুলিং'),
  'Average pooling': say('Average pooling', 'औसत पूलिंग', 'গড় পুলিং'),
};
const GRADIENT = say('Gradient of the {{of}}', '{{of}} का ग्रेडिएंट', '{{of}}-এর গ্রেডিয়েন্ট');
const GRADIENT_OF_OUTPUT = say(
  'Gradient of the output: {{of}}',
  'आउटपुट का ग्रेडिएंट: {{of}}',
  'আউটপুটের গ্রেডিয়েন্ট: {{of}}',
);
/** The English text in lower case, inside a sentence. */
export const lowerCased = ({ en, ...others }: Text): Text => ({ en: en.toLowerCase(), ...others });

/** The title of an array of the picture: `Input`; the label of a layer is the same in every language. */
export const arrayTitle = (title: string): Text => KNOWN[title] ?? same(title);

/** `Gradient of the kernel`, `Gradient of the output: MAX-POOL-2`. */
export const gradientTitle = (title: string): Text =>
  PARTS.has(title)
    ? fillEach(GRADIENT, { of: lowerCased(arrayTitle(title)) })
    : fillEach(GRADIENT_OF_OUTPUT, { of: arrayTitle(title) });
const PARTS: ReadonlySet<string> = new Set(['Input', 'Kernel', 'Bias']);
