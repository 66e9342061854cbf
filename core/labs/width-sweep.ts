import { fillEach, same, say, type Text } from '../language/text.ts';
import { lastOf, lowestLoss, type Reading } from './course.ts';
import { findingOf } from './finding.ts';
import type { Comparison, Lab, Outcome } from './lab.ts';
import { overfitPoints, pointsControl } from './point-training.ts';
import { mean, percent } from './statistics.ts';
import { threeFigures, verdictText } from './verdict-text.ts';

const SEEDS = 14;
/** Updates between two readings: of the widest network they take as long as the training. */
const EVERY = 200;
/** Units of each of the two hidden layers. */
const WIDTHS = [1, 2, 4, 8, 16, 32, 64, 128] as const;
type Width = (typeof WIDTHS)[number];
/** Named before the first run: on the way up, and on the way down. */
const [NARROW, MIDDLE, WIDE] = [2, 16, 128] as const satisfies readonly Width[];
/** The smallest effect that counts, in nats. */
const SMALLEST = 0.05;
/** A run of the widest network takes about as long as ten of the narrowest. */
const costOf = (width: Width): number => 1 + (width / 40) ** 2;
const COST = WIDTHS.reduce((sum, width) => sum + costOf(width), 0);

const LAST = 'last';
const LOWEST = 'lowest';
const LEARNT = 'learnt';
const ARMS: Readonly<
  Record<string, { readonly title: Text; readonly of: (course: readonly Reading[]) => number }>
> = {
  [LAST]: {
    title: say('fresh points, at the end', 'नए बिंदु, अंत में', 'নতুন বিন্দু, শেষে'),
    of: (course) => lastOf(course).loss,
  },
  [LOWEST]: {
    title: say('fresh points, lowest on the way', 'नए बिंदु, बीच में सबसे कम', 'নতুন বিন্দু, পথে সবচেয়ে কম'),
    of: lowestLoss,
  },
  [LEARNT]: {
    title: say('learnt points, at the end', 'सीखे हुए बिंदु, अंत में', 'শেখা বিন্দু, শেষে'),
    of: (course) => lastOf(course).training,
  },
};

export const widthSweep: Lab = {
  name: 'width-sweep',
  title: say('From narrow to wide', 'सँकरे से चौड़े तक', 'সরু থেকে চওড়া'),
  claim: say(
    'More units in each hidden layer make a network overfit more.',
    'हर छिपी परत में और इकाइयाँ नेटवर्क को और ओवरफ़िट करती हैं।',
    'প্রতিটি লুকানো স্তরে আরও একক নেটওয়ার্ককে আরও ওভারফিট করায়।',
  ),
  source: 'Belkin et al. 2019; Nakkiran et al. 2020, §5; Goodfellow, Bengio & Courville 2016, §5.2',
  about: say(
    'A network with two hidden layers of tanh units learns 60 points, a tenth of them with the wrong label, for 2,000 updates of 10 with momentum 0.9 and a rate of 0.05. Eight widths are tried, from 1 to 128 units a layer, each with 14 seeds; all widths get the same points and batches. What counts is the loss on 500 fresh points after the last update. Two steps were named beforehand: from 2 units to 16, and from 16 to 128. One step alone would show half of the story. On other data the top lies at another width.',
    'tanh इकाइयों की दो छिपी परतों वाला नेटवर्क 60 बिंदु सीखता है, दसवें हिस्से के लेबल ग़लत, 10 के 2,000 अद्यतनों में, मोमेंटम 0.9, दर 0.05। प्रति परत 1 से 128 इकाइयों तक आठ चौड़ाइयाँ आज़माई जाती हैं, हर एक 14 सीडों पर; सब चौड़ाइयों को वही बिंदु और बैच मिलते हैं। गिनती आख़िरी अद्यतन के बाद 500 नए बिंदुओं पर हानि की है। दो चरण पहले से तय थे: 2 इकाइयों से 16 तक, और 16 से 128 तक। अकेला एक चरण आधी बात दिखाता। दूसरे डेटा पर शिखर दूसरी चौड़ाई पर होता है।',
    'tanh এককের দুটি লুকানো স্তরের নেটওয়ার্ক 60টি বিন্দু শেখে, এক-দশমাংশের লেবেল ভুল, 10-এর 2,000 হালনাগাদে, মোমেন্টাম 0.9, হার 0.05। স্তরপ্রতি 1 থেকে 128 একক পর্যন্ত আটটি প্রস্থ চেষ্টা করা হয়, প্রতিটি 14টি সিডে; সব প্রস্থ একই বিন্দু ও ব্যাচ পায়। গোনা হয় শেষ হালনাগাদের পরে 500টি নতুন বিন্দুর লস। দুটি ধাপ আগে থেকে ঠিক করা: 2 একক থেকে 16, এবং 16 থেকে 128। একটি ধাপ একা অর্ধেক গল্প দেখাত। অন্য ডেটায় চূড়া অন্য প্রস্থে পড়ে।',
  ),
  controls: { data: pointsControl },
  arms: () => Object.entries(ARMS).map(([id, { title }]) => ({ id, title })),
  charts: [
    {
      id: 'widths',
      title: say('Loss by width', 'चौड़ाई के अनुसार हानि', 'প্রস্থ অনুযায়ী লস'),
      x: {
        title: say('units a layer', 'हर परत की इकाइयाँ', 'স্তরপ্রতি একক'),
        log: true,
        marked: WIDTHS,
      },
      y: { title: say('loss', 'हानि', 'লস') },
    },
  ],
  *run(settings, seed, { engine }) {
    const courses = new Map<Width, (readonly Reading[])[]>(WIDTHS.map((width) => [width, []]));
    let done = 0;
    for (let nth = 0; nth < SEEDS; nth += 1)
      for (const width of WIDTHS) {
        const course = yield* overfitPoints(
          engine,
          {
            settings,
            own: `${seed} width-sweep ${nth}`,
            hidden: [width, width],
            every: EVERY,
            chooses: false,
            optimizer: { name: 'momentum', hyper: { eta: 0.05, rho: 0.9 } },
          },
          () => [],
        );
        courses.get(width)?.push(course);
        for (const [arm, { of }] of Object.entries(ARMS))
          yield { type: 'point', chart: 'widths', arm, seed: nth, x: width, y: of(course) };
        done += costOf(width);
        yield { type: 'progress', done: done / COST / SEEDS };
      }
    return outcomeOf(courses);
  },
};

function outcomeOf(courses: ReadonlyMap<Width, readonly (readonly Reading[])[]>): Outcome {
  const of = (width: Width): readonly (readonly Reading[])[] => courses.get(width) ?? [];
  const losses = (width: Width): readonly number[] => of(width).map((one) => lastOf(one).loss);
  const wider = (from: Width, to: Width): Comparison => {
    const finding = findingOf(
      losses(to).map((one, i) => one - (losses(from)[i] ?? NaN)),
      SMALLEST,
    );
    const values = {
      from,
      to,
      narrow: threeFigures(mean(losses(from))),
      wide: threeFigures(mean(losses(to))),
    };
    return { arm: LAST, against: LAST, finding, sentence: verdictText(finding, fillEach(WIDER, values)) };
  };
  return {
    comparisons: [wider(NARROW, MIDDLE), wider(MIDDLE, WIDE)],
    table: {
      columns: [
        say('loss on fresh points', 'नए बिंदुओं पर हानि', 'নতুন বিন্দুতে লস'),
        say('lowest on the way', 'बीच में सबसे कम', 'পথে সবচেয়ে কম'),
        say('loss on learnt points', 'सीखे हुए बिंदुओं पर हानि', 'শেখা বিন্দুতে লস'),
        say('classified right', 'सही वर्ग', 'ঠিক শ্রেণি'),
      ],
      rows: WIDTHS.map((width) => ({
        arm: `width-${width}`,
        title: fillEach(say('{{width}} a layer', 'हर परत में {{width}}', 'স্তরপ্রতি {{width}}'), { width }),
        cells: [
          ...Object.values(ARMS).map(({ of: read }) => threeFigures(mean(of(width).map(read)))),
          percent(mean(of(width).map((one) => lastOf(one).accuracy))),
        ].map(same),
      })),
    },
  };
}

const WIDER = say(
  'From {{from}} to {{to}} units a layer the loss on fresh points goes from {{narrow}} to {{wide}}.',
  'प्रति परत {{from}} से {{to}} इकाइयों पर नए बिंदुओं पर हानि {{narrow}} से {{wide}} होती है।',
  'স্তরপ্রতি {{from}} থেকে {{to}} এককে নতুন বিন্দুতে লস {{narrow}} থেকে {{wide}} হয়।',
);
