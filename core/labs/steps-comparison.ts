import { fillEach, say, type Text } from '../language/text.ts';
import type { Comparison } from './lab.ts';
import { median } from './statistics.ts';
import { counted, stepsFinding } from './steps-finding.ts';
import { grouped, verdictText } from './verdict-text.ts';

/** A method with the updates that it took from each start; more than `most`, or Infinity, where it did not arrive. */
interface Steps {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly number[];
}

/** Updates in the median, `≥ 600` where most of the runs were ended at 600. */
export function medianSteps(steps: readonly number[], most: number): string {
  const middle = median(steps.map((one) => counted(one, most)));
  return middle >= most ? `≥ ${grouped(most)}` : grouped(middle);
}

/** Judges how many times fewer updates a method takes than SGD. `smallest` is ln of the smallest factor that counts. */
export function stepsComparison(method: Steps, sgd: Steps, most: number, smallest: number): Comparison {
  const finding = stepsFinding(
    method.steps.map((steps, i) => ({ steps, against: sgd.steps[i] ?? NaN })),
    most,
    smallest,
  );
  const { mean, ended } = finding;
  const arrived = [...method.steps, ...sgd.steps].some((steps) => steps <= most);
  const factor = factorText(Math.abs(mean));
  const opposed = mean < 0 && factor !== '1';
  const said = factor === '1' ? HOW_MANY : opposed ? MORE : FEWER;
  // Ended walks of the slower side only: the factor is at least this.
  const [slower, faster] = opposed ? [ended?.arm, ended?.against] : [ended?.against, ended?.arm];
  const isLeast = (slower ?? 0) > 0 && (faster ?? 0) === 0;
  const what = fillEach(arrived ? said : NEITHER, {
    method: method.title,
    steps: updatesText(medianSteps(method.steps, most)),
    sgd: medianSteps(sgd.steps, most),
    most: grouped(most),
    factor: isLeast ? `≥ ${factor}` : factor,
  });
  return {
    arm: method.id,
    against: sgd.id,
    finding,
    sentence: verdictText(finding, what, factorText, { opposed }),
  };
}

const factorText = (log: number): string => String(Number(Math.exp(log).toPrecision(2)));
const updatesText = (count: string): Text => fillEach(count === '1' ? ONE_UPDATE : UPDATES, { count });

const ONE_UPDATE = say('{{count}} update', '{{count}} अद्यतन', '{{count}}টি হালনাগাদ');
const UPDATES = say('{{count}} updates', '{{count}} अद्यतन', '{{count}}টি হালনাগাদ');
const FEWER = say(
  '{{method}} took {{steps}} in the median, SGD {{sgd}}: {{factor}} times fewer, pair by pair.',
  '{{method}} ने मध्यिका में {{steps}} लिए, SGD ने {{sgd}}: जोड़ी-जोड़ी {{factor}} गुना कम।',
  '{{method}} মধ্যমায় {{steps}} নিল, SGD {{sgd}}টি: জোড়ায় জোড়ায় {{factor}} গুণ কম।',
);
const MORE = say(
  '{{method}} took {{steps}} in the median, SGD {{sgd}}: {{factor}} times more, pair by pair.',
  '{{method}} ने मध्यिका में {{steps}} लिए, SGD ने {{sgd}}: जोड़ी-जोड़ी {{factor}} गुना अधिक।',
  '{{method}} মধ্যমায় {{steps}} নিল, SGD {{sgd}}টি: জোড়ায় জোড়ায় {{factor}} গুণ বেশি।',
);
const HOW_MANY = say(
  '{{method}} took {{steps}} in the median, SGD {{sgd}}; how many times fewer, pair by pair:',
  '{{method}} ने मध्यिका में {{steps}} लिए, SGD ने {{sgd}}; जोड़ी-जोड़ी कितने गुना कम:',
  '{{method}} মধ্যমায় {{steps}} নিল, SGD {{sgd}}টি; জোড়ায় জোড়ায় কত গুণ কম:',
);
const NEITHER = say(
  'Neither {{method}} nor SGD arrived within {{most}} updates.',
  '{{most}} अद्यतनों में न {{method}} पहुँचा, न SGD।',
  '{{most}}টি হালনাগাদে {{method}} বা SGD কেউই পৌঁছায়নি।',
);
