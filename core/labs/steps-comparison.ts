import { fillEach, say, type Text } from '../language/text.ts';
import type { Comparison } from './lab.ts';
import { median } from './statistics.ts';
import { counted, stepsFinding } from './steps-finding.ts';
import { verdictText } from './verdict-text.ts';

/** A method with the updates that it took from each start; more than `most`, or Infinity, where it did not arrive. */
interface Steps {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly number[];
}

/** Updates in the median, `≥ 600` where most of the runs were ended at 600. */
export function medianSteps(steps: readonly number[], most: number): string {
  const middle = median(steps.map((one) => counted(one, most)));
  return middle >= most ? `≥ ${most}` : String(middle);
}

/** Judges how many times fewer updates a method takes than SGD. `smallest` is ln of the smallest factor that counts. */
export function stepsComparison(method: Steps, sgd: Steps, most: number, smallest: number): Comparison {
  const finding = stepsFinding(
    method.steps.map((steps, i) => ({ steps, against: sgd.steps[i] ?? NaN })),
    most,
    smallest,
  );
  const arrived = [...method.steps, ...sgd.steps].some((steps) => steps <= most);
  const text = finding.mean >= 0 ? FEWER : MORE;
  const what = fillEach(arrived ? text : NEITHER, {
    method: method.title,
    steps: medianSteps(method.steps, most),
    sgd: medianSteps(sgd.steps, most),
    factor: factorText(Math.abs(finding.mean)),
  });
  return { arm: method.id, against: sgd.id, finding, sentence: verdictText(finding, what, factorText) };
}

const factorText = (log: number): string => String(Number(Math.exp(log).toPrecision(2)));

const FEWER = say(
  '{{method}} took {{steps}} updates in the median, SGD {{sgd}}: {{factor}} times fewer, pair by pair.',
  '{{method}} ने मध्यिका में {{steps}} अद्यतन लिए, SGD ने {{sgd}}: जोड़ी-जोड़ी {{factor}} गुना कम।',
  '{{method}} মধ্যমায় {{steps}}টি হালনাগাদ নিল, SGD {{sgd}}টি: জোড়ায় জোড়ায় {{factor}} গুণ কম।',
);
const MORE = say(
  '{{method}} took {{steps}} updates in the median, SGD {{sgd}}: {{factor}} times more, pair by pair.',
  '{{method}} ने मध्यिका में {{steps}} अद्यतन लिए, SGD ने {{sgd}}: जोड़ी-जोड़ी {{factor}} गुना अधिक।',
  '{{method}} মধ্যমায় {{steps}}টি হালনাগাদ নিল, SGD {{sgd}}টি: জোড়ায় জোড়ায় {{factor}} গুণ বেশি।',
);
const NEITHER = say(
  'Neither {{method}} nor SGD arrived: {{steps}} and {{sgd}} updates.',
  'न {{method}} पहुँचा, न SGD: {{steps}} और {{sgd}} अद्यतन।',
  '{{method}} বা SGD কেউই পৌঁছায়নি: {{steps}} ও {{sgd}}টি হালনাগাদ।',
);
