import { fillEach, same, say, type Text } from '../language/text.ts';
import type { OptimizerDescription } from '../tensor/network/network.ts';
import { earliestBest, lastOf, lowestLoss, type Reading } from './course.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, Outcome } from './lab.ts';
import { regionOf, regionsPicture } from './point-network.ts';
import { overfitPoints, POINT_UPDATES, pointsControl } from './point-training.ts';
import { mean } from './statistics.ts';
import { equalityText, threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 20;
/** Updates between two readings. */
const EVERY = 50;
const HIDDEN = [32, 32];
/** The smallest effect that counts, in nats. */
const SMALLEST = 0.05;

const SGD = 'sgd';
const FAST = 'adam-0.03';
const SLOW = 'adam-0.003';
/** SGD at one rate, and Adam at three: what is another optimizer has another rate too. */
const arms = [SGD, SLOW, 'adam-0.01', FAST] as const;
type ArmName = (typeof arms)[number];

const ARMS: Readonly<Record<ArmName, { readonly title: Text; readonly optimizer: OptimizerDescription }>> = {
  [SGD]: { title: same('SGD, 0.2'), optimizer: { name: 'gradient-descent', hyper: { eta: 0.2 } } },
  [SLOW]: { title: same('Adam, 0.003'), optimizer: { name: 'adam', hyper: { eta: 0.003 } } },
  'adam-0.01': { title: same('Adam, 0.01'), optimizer: { name: 'adam', hyper: { eta: 0.01 } } },
  [FAST]: { title: same('Adam, 0.03'), optimizer: { name: 'adam', hyper: { eta: 0.03 } } },
};

export const adamNoRemedy: Lab = {
  name: 'adam-no-remedy',
  title: say(
    'Is Adam a remedy for overfitting?',
    'क्या Adam ओवरफ़िटिंग का उपाय है?',
    'Adam কি ওভারফিটিং-এর প্রতিকার?',
  ),
  claim: say(
    'Adam in place of SGD is no remedy for overfitting: it changes how fast a network overfits, not whether.',
    'SGD की जगह Adam ओवरफ़िटिंग का उपाय नहीं: वह बदलता है कि नेटवर्क कितनी जल्दी ओवरफ़िट होता है, यह नहीं कि होता है या नहीं।',
    'SGD-র বদলে Adam ওভারফিটিং-এর প্রতিকার নয়: নেটওয়ার্ক কত দ্রুত ওভারফিট করে তা বদলায়, করে কি না তা নয়।',
  ),
  source: 'Kingma & Ba 2015; Wilson et al. 2017; Goodfellow, Bengio & Courville 2016, §7.8',
  about: say(
    'The network of “Overfitting and its remedies” (two hidden layers of 32 tanh units, 60 points, a tenth with the wrong label) learns for 2,000 updates of 10 with SGD at the rate 0.2 and with Adam at three rates, for 20 seeds with the same points, first weights and batches. A method that is slower has overfitted less far after the same updates and looks like a remedy. The fair comparison is at the same loss on the learnt points: at nine levels from 0.5 to 0.1, as far as both methods get. It is made on 500 fresh points. That a method overfits is told by how much its loss rises after the reading that other points would have chosen to stop at.',
    '“ओवरफ़िटिंग और उसके उपाय” का नेटवर्क (32 tanh इकाइयों की दो छिपी परतें, 60 बिंदु, दसवें हिस्से के लेबल ग़लत) 10 के 2,000 अद्यतनों में दर 0.2 पर SGD से और तीन दरों पर Adam से सीखता है, 20 सीडों पर, उन्हीं बिंदुओं, पहले भारों और बैचों के साथ। धीमी विधि उतने ही अद्यतनों के बाद कम ओवरफ़िट हुई होती है और उपाय जैसी लगती है। न्यायसंगत तुलना सीखे हुए बिंदुओं पर बराबर हानि पर है: 0.5 से 0.1 तक नौ मानों पर, जहाँ तक दोनों विधियाँ पहुँचें। वह 500 नए बिंदुओं पर की जाती है। कोई विधि ओवरफ़िट होती है या नहीं, यह इससे पता चलता है कि दूसरे बिंदुओं के चुने पाठ के बाद उसकी हानि कितनी बढ़ती है।',
    '“ওভারফিটিং ও তার প্রতিকার”-এর নেটওয়ার্ক (32টি tanh এককের দুটি লুকানো স্তর, 60টি বিন্দু, এক-দশমাংশের লেবেল ভুল) 10-এর 2,000 হালনাগাদে 0.2 হারে SGD দিয়ে ও তিনটি হারে Adam দিয়ে শেখে, 20টি সিডে, একই বিন্দু, প্রথম ওয়েট ও ব্যাচে। ধীর পদ্ধতি সমান হালনাগাদের পরে কম ওভারফিট করেছে, তাই তাকে প্রতিকার মনে হয়। ন্যায্য তুলনা শেখা বিন্দুতে সমান লসে: 0.5 থেকে 0.1 পর্যন্ত নয়টি মানে, দুটি পদ্ধতিই যতদূর পৌঁছায়। তা 500টি নতুন বিন্দুতে করা হয়। কোনো পদ্ধতি ওভারফিট করে কি না বোঝা যায়, অন্য বিন্দুর বাছা পাঠের পরে তার লস কত বাড়ে তা দেখে।',
  ),
  controls: { data: pointsControl },
  arms: () => arms.map((id) => ({ id, title: ARMS[id].title })),
  charts: [
    {
      id: 'updates',
      title: say(
        'After the same updates: loss on fresh points',
        'उतने ही अद्यतनों के बाद: नए बिंदुओं पर हानि',
        'সমান হালনাগাদের পরে: নতুন বিন্দুতে লস',
      ),
      x: { title: say('update', 'अद्यतन', 'হালনাগাদ') },
      y: { title: say('loss', 'हानि', 'লস') },
    },
    {
      id: 'matched',
      title: say(
        'At the same loss on the learnt points: loss on fresh points',
        'सीखे हुए बिंदुओं पर बराबर हानि पर: नए बिंदुओं पर हानि',
        'শেখা বিন্দুতে সমান লসে: নতুন বিন্দুতে লস',
      ),
      x: { title: say('loss on the learnt points', 'सीखे हुए बिंदुओं पर हानि', 'শেখা বিন্দুতে লস') },
      y: { title: say('loss', 'हानि', 'লস') },
    },
  ],
  // The claim is about the two charts; the pictures only show what one seed came to.
  figures: ['updates', 'matched', 'regions'],
  *run(settings, seed, { engine }) {
    const courses = new Map<ArmName, (readonly Reading[])[]>(arms.map((arm) => [arm, []]));
    const shown = {
      probabilities: {} as Record<string, Float64Array>,
      points: {} as Record<string, { readonly inputs: Float64Array; readonly labels: Uint8Array }>,
    };
    for (let nth = 0; nth < SEEDS; nth += 1)
      for (const [at, arm] of arms.entries()) {
        const own = `${seed} adam-no-remedy ${nth}`;
        const { optimizer } = ARMS[arm];
        const readings = yield* overfitPoints(
          engine,
          { settings, own, hidden: HIDDEN, optimizer, every: EVERY, chooses: true },
          function* ({ update, loss }, network, points) {
            yield { type: 'point', chart: 'updates', arm, seed: nth, x: update, y: loss };
            const runs = nth + (at + update / POINT_UPDATES) / arms.length;
            yield { type: 'progress', done: runs / SEEDS };
            if (nth > 0) return;
            shown.probabilities[arm] = regionOf(engine, network);
            shown.points[arm] = points;
            const picture = regionsPicture({ ...shown.probabilities }, { ...shown.points });
            yield { type: 'picture', name: 'regions', picture };
          },
        );
        for (const level of LEVELS) {
          const y = lossAt(readings, level);
          if (y !== null) yield { type: 'point', chart: 'matched', arm, seed: nth, x: level, y };
        }
        courses.get(arm)?.push(readings);
      }
    return outcomeOf(courses);
  },
};

/** Losses on the learnt points at which the methods are drawn side by side. */
const LEVELS = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1];

/** The loss on fresh points where that on the learnt points first got down to a level; null where it never did. */
const lossAt = (readings: readonly Reading[], level: number): number | null =>
  readings.find(({ training }) => training <= level)?.loss ?? null;

/** The losses of two methods at the same loss on the learnt points, on average over the levels that both reach. */
function matched(one: readonly Reading[], other: readonly Reading[]): readonly [number, number] {
  const pairs = LEVELS.flatMap((level) => {
    const [a, b] = [lossAt(one, level), lossAt(other, level)];
    return a === null || b === null ? [] : [[a, b] as const];
  });
  return [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
}

function outcomeOf(courses: ReadonlyMap<ArmName, readonly (readonly Reading[])[]>): Outcome {
  const of = (arm: ArmName): readonly (readonly Reading[])[] => courses.get(arm) ?? [];
  const last = (arm: ArmName): number => mean(of(arm).map((one) => lastOf(one).loss));
  const rises = (arm: ArmName): readonly number[] =>
    of(arm).map((one) => lastOf(one).loss - earliestBest(one).loss);
  const overfits = (arm: ArmName): Comparison => {
    const finding = findingOf(rises(arm), SMALLEST);
    const sentence = verdictText(
      finding,
      fillEach(RISES, { arm: ARMS[arm].title, rise: threeFigures(finding.mean) }),
    );
    return { arm, against: arm, finding, sentence };
  };
  const atSame = (arm: ArmName): Comparison => {
    const pairs = of(arm).map((one, i) => matched(one, of(SGD)[i] ?? []));
    const finding = findingOf(
      pairs.map(([adam, sgd]) => sgd - adam),
      SMALLEST,
    );
    const values = {
      arm: ARMS[arm].title,
      adam: threeFigures(mean(pairs.map(([adam]) => adam))),
      sgd: threeFigures(mean(pairs.map(([, sgd]) => sgd))),
      after: threeFigures(last(arm)),
      base: threeFigures(last(SGD)),
      updates: POINT_UPDATES,
      difference: threeFigures(finding.mean),
    };
    const sentence = equalityText(finding, fillEach(MATCHED, values));
    return { arm, against: SGD, finding, equality: true, sentence };
  };
  const byRate = findingOf(
    of(FAST).map((one, i) => lastOf(one).loss - lastOf(of(SLOW)[i] ?? []).loss),
    SMALLEST,
  );
  return {
    comparisons: [
      ...arms.filter((arm) => arm !== SGD).map(atSame),
      overfits(SLOW),
      {
        arm: FAST,
        against: SLOW,
        finding: byRate,
        sentence: verdictText(
          byRate,
          fillEach(RATE, {
            slow: threeFigures(last(SLOW)),
            fast: threeFigures(last(FAST)),
            difference: threeFigures(byRate.mean),
          }),
        ),
      },
    ],
    table: {
      columns: [
        say('loss on fresh points', 'नए बिंदुओं पर हानि', 'নতুন বিন্দুতে লস'),
        say('lowest on the way', 'बीच में सबसे कम', 'পথে সবচেয়ে কম'),
        say('rise after the chosen reading', 'चुने पाठ के बाद बढ़त', 'বাছা পাঠের পরে বৃদ্ধি'),
        say('loss on learnt points', 'सीखे हुए बिंदुओं पर हानि', 'শেখা বিন্দুতে লস'),
      ],
      rows: arms.map((arm) => ({
        arm,
        cells: [
          threeFigures(last(arm)),
          threeFigures(mean(of(arm).map(lowestLoss))),
          threeFigures(mean(rises(arm))),
          threeFigures(mean(of(arm).map((one) => lastOf(one).training))),
        ].map(same),
      })),
    },
  };
}

const MATCHED = say(
  '{{arm}}: loss on fresh points {{after}} after {{updates}} updates, with SGD {{base}}. Where the loss on the learnt points is the same, {{adam}} against {{sgd}}: the loss on fresh points with SGD less that with {{arm}} is {{difference}}.',
  '{{arm}}: {{updates}} अद्यतनों के बाद नए बिंदुओं पर हानि {{after}}, SGD से {{base}}। जहाँ सीखे हुए बिंदुओं पर हानि बराबर है, {{adam}} और {{sgd}}: नए बिंदुओं पर SGD की हानि में से {{arm}} की हानि घटाने पर {{difference}}।',
  '{{arm}}: {{updates}} হালনাগাদের পরে নতুন বিন্দুতে লস {{after}}, SGD-তে {{base}}। শেখা বিন্দুতে লস যেখানে সমান, সেখানে {{adam}} আর {{sgd}}: নতুন বিন্দুতে SGD-র লস থেকে {{arm}}-এর লস বাদ দিলে {{difference}}।',
);
const RISES = say(
  '{{arm}} overfits too: its loss on fresh points rises by {{rise}} after the reading that other points would have chosen to stop at.',
  '{{arm}} भी ओवरफ़िट होता है: दूसरे बिंदुओं के चुने पाठ के बाद नए बिंदुओं पर उसकी हानि {{rise}} बढ़ती है।',
  '{{arm}}-ও ওভারফিট করে: অন্য বিন্দুর বাছা পাঠের পরে নতুন বিন্দুতে তার লস {{rise}} বাড়ে।',
);
const RATE = say(
  'It is the rate: the loss on fresh points of Adam ends at {{slow}} with 0.003 and at {{fast}} with 0.03, higher by {{difference}}.',
  'बात दर की है: नए बिंदुओं पर Adam की हानि 0.003 से {{slow}} पर और 0.03 से {{fast}} पर रुकती है, {{difference}} अधिक।',
  'আসলে হারের ব্যাপার: নতুন বিন্দুতে Adam-এর লস 0.003-এ {{slow}}-তে এবং 0.03-এ {{fast}}-তে শেষ হয়, {{difference}} বেশি।',
);
