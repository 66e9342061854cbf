import { type Text, say } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';

const HEADINGS: Readonly<Record<string, Text>> = {
  A: say('Gradients of the weights', 'अटेंशन भारों के ग्रेडिएंट', 'অ্যাটেনশন ওয়েটের গ্রেডিয়েন্ট'),
  Z: say('Gradients of the scores', 'स्कोर के ग्रेडिएंट', 'স্কোরের গ্রেডিয়েন্ট'),
  S: say('Gradients of the products', 'गुणनफलों के ग्रेडिएंट', 'গুণফলের গ্রেডিয়েন্ট'),
  O: say('Gradients of the heads', 'हेड के ग्रेडिएंट', 'হেডের গ্রেডিয়েন্ট'),
  Q: say('Gradients of the queries', 'क्वेरी के ग्रेडिएंट', 'কোয়েরির গ্রেডিয়েন্ট'),
  K: say('Gradients of the keys', 'की के ग्रेडिएंट', 'কি-র গ্রেডিয়েন্ট'),
  V: say('Gradients of the values', 'वैल्यू के ग्रेडिएंट', 'ভ্যালুর গ্রেডিয়েন্ট'),
  X: say('Gradients of the input', 'इनपुट के ग्रेडिएंट', 'ইনপুটের গ্রেডিয়েন্ট'),
  W_Q: say('Gradients of the query weights', 'क्वेरी के भारों के ग्रेडिएंट', 'কোয়েরির ওয়েটের গ্রেডিয়েন্ট'),
  W_K: say('Gradients of the key weights', 'की के भारों के ग्रेडिएंट', 'কি-র ওয়েটের গ্রেডিয়েন্ট'),
  W_V: say('Gradients of the value weights', 'वैल्यू के भारों के ग्रेडिएंट', 'ভ্যালুর ওয়েটের গ্রেডিয়েন্ট'),
  W_O: say('Gradients of the output weights', 'आउटपुट के भारों के ग्रेडिएंट', 'আউটপুটের ওয়েটের গ্রেডিয়েন্ট'),
  b_Q: say('Gradients of the query biases', 'क्वेरी के बायसों के ग्रेडिएंट', 'কোয়েরির বায়াসের গ্রেডিয়েন্ট'),
  b_K: say('Gradients of the key biases', 'की के बायसों के ग्रेडिएंट', 'কি-র বায়াসের গ্রেডিয়েন্ট'),
  b_V: say('Gradients of the value biases', 'वैल्यू के बायसों के ग्रेडिएंट', 'ভ্যালুর বায়াসের গ্রেডিয়েন্ট'),
  b_O: say('Gradients of the output biases', 'आउटपुट के बायसों के ग्रेडिएंट', 'আউটপুটের বায়াসের গ্রেডিয়েন্ট'),
};

/** The matrix that a gradient is taken by: the letters of `dL/dW_Q_1_2` before its indices, `W_Q`. */
const matrixOf = (id: string): string => /\/d([A-Za-z](?:_[A-Z](?=_))?)/.exec(id)?.[1] ?? '';

/** The backward lines, with a heading where the matrix that the gradients belong to changes. */
export const withHeadings = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const matrix = matrixOf(line.id);
    const before = lines[i - 1];
    return before && matrixOf(before.id) === matrix
      ? line
      : { ...line, heading: HEADINGS[matrix] ?? say('Gradients', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট') };
  });
