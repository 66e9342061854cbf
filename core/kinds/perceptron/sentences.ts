import { fillEach, joined, same, say, type Text } from '../../language/text.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { Separation } from '../separable.ts';
import type { Run } from './run.ts';

/** Why each sum, verdict and update is what it is, with the numbers. */
export function sentenceOf(
  run: Run,
  zeroOne: boolean,
  separated: Separation,
): (step: Step, said: Said) => Text | undefined {
  const of = new Map<string, (said: Said) => Text>();
  const { visits, samples } = run;
  visits.forEach((visit, v) => {
    const { sample, sum, verdict, isMistake, before, after } = visit;
    const y = samples[sample - 1]?.y ?? '';
    of.set(sum, (said) =>
      v === 0
        ? say(
            `Sample ${sample} has the label ${said(y)}. The first weights give z = ${said(sum)}: which side of the line it is on, and how far in units of the weights.`,
            `नमूना ${sample} का लेबल ${said(y)} है। पहले भार z = ${said(sum)} देते हैं: वह रेखा की किस ओर है, और भारों की इकाई में कितनी दूर।`,
            `নমুনা ${sample}-এর লেবেল ${said(y)}। প্রথম ওয়েটে z = ${said(sum)}: এটি রেখার কোন দিকে, আর ওয়েটের এককে কত দূরে।`,
          )
        : say(
            `Sample ${sample} has the label ${said(y)}. The present weights give z = ${said(sum)}: which side of the line it is on, and how far in units of the weights.`,
            `नमूना ${sample} का लेबल ${said(y)} है। अभी के भार z = ${said(sum)} देते हैं: वह रेखा की किस ओर है, और भारों की इकाई में कितनी दूर।`,
            `নমুনা ${sample}-এর লেবেল ${said(y)}। এখনকার ওয়েটে z = ${said(sum)}: এটি রেখার কোন দিকে, আর ওয়েটের এককে কত দূরে।`,
          ),
    );
    const last = v === visits.length - 1 ? [endOf(run, separated)] : [];
    of.set(verdict, (said) => {
      const why = zeroOne
        ? isMistake
          ? say(
              `The unit says ${said(verdict)}, the label is ${said(y)}: a mistake, so the weights move by η(y − o)x.`,
              `इकाई ${said(verdict)} कहती है, लेबल ${said(y)} है: ग़लती, इसलिए भार η(y − o)x से खिसकते हैं।`,
              `এককটি বলে ${said(verdict)}, লেবেল ${said(y)}: ভুল, তাই ওয়েট η(y − o)x পরিমাণ সরে।`,
            )
          : say(
              `The unit says ${said(verdict)}, as the label does: y − o = 0, so nothing changes.`,
              `इकाई ${said(verdict)} कहती है, और लेबल भी: y − o = 0, इसलिए कुछ नहीं बदलता।`,
              `এককটি বলে ${said(verdict)}, লেবেলও তাই: y − o = 0, তাই কিছু বদলায় না।`,
            )
        : isMistake
          ? said(verdict) === '0'
            ? say(
                'y·z = 0: the point lies on the line, on no side of it. That is a mistake, so the weights change.',
                'y·z = 0: बिंदु रेखा पर है, किसी ओर नहीं। यह ग़लती है, इसलिए भार बदलते हैं।',
                'y·z = 0: বিন্দুটি রেখার ওপরে, কোনো দিকে নয়। এটি ভুল, তাই ওয়েট বদলায়।',
              )
            : say(
                `y·z = ${said(verdict)} is below 0: z has the wrong sign, so the weights change.`,
                `y·z = ${said(verdict)} 0 से कम है: z का चिह्न ग़लत है, इसलिए भार बदलते हैं।`,
                `y·z = ${said(verdict)} 0-এর কম: z-এর চিহ্ন ভুল, তাই ওয়েট বদলায়।`,
              )
          : say(
              `y·z = ${said(verdict)}: the point is on its own side of the line, so nothing changes.`,
              `y·z = ${said(verdict)}: बिंदु रेखा की अपनी ओर है, इसलिए कुछ नहीं बदलता।`,
              `y·z = ${said(verdict)}: বিন্দুটি রেখার নিজের দিকেই আছে, তাই কিছু বদলায় না।`,
            );
      return joined([why, ...(isMistake ? [] : last)]);
    });
    if (!isMistake) return;
    after.forEach((id, i) => {
      const x = samples[sample - 1]?.x[i];
      of.set(id, (said) => {
        const why =
          x === undefined
            ? say(
                'The bias is the weight of a constant input 1, so it moves by the same rule without x.',
                'बायस अचर इनपुट 1 का भार है, इसलिए वह उसी नियम से, x के बिना, खिसकता है।',
                'বায়াস হল ধ্রুব ইনপুট 1-এর ওয়েট, তাই x ছাড়া একই নিয়মে সরে।',
              )
            : said(x) === '0'
              ? say(
                  'This input is 0: it had no part in the mistake, so its weight stays.',
                  'यह इनपुट 0 है: ग़लती में इसका कोई हाथ नहीं था, इसलिए इसका भार वही रहता है।',
                  'এই ইনপুট 0: ভুলে এর কোনো ভূমিকা ছিল না, তাই এর ওয়েট একই থাকে।',
                )
              : say(
                  `Its input is ${said(x)} and the label ${said(y)}: the weight moves from ${said(before[i] ?? '')} so that z of this sample goes towards its label; an input of twice the size moves it twice as far.`,
                  `इसका इनपुट ${said(x)} और लेबल ${said(y)} है: भार ${said(before[i] ?? '')} से ऐसे खिसकता है कि इस नमूने का z अपने लेबल की ओर जाए; दुगुना इनपुट उसे दुगुना खिसकाता है।`,
                  `এর ইনপুট ${said(x)} ও লেবেল ${said(y)}: ওয়েট ${said(before[i] ?? '')} থেকে এমনভাবে সরে যাতে এই নমুনার z তার লেবেলের দিকে যায়; দ্বিগুণ ইনপুট একে দ্বিগুণ সরায়।`,
                );
        return joined([why, ...(i === after.length - 1 ? last : [])]);
      });
    });
  });
  return ({ id }, said) => of.get(id)?.(said);
}

/** How the run ends, and whether any line would do. */
function endOf({ end, visits, cycleFrom }: Run, separated: Separation): Text {
  const updates = visits.filter(({ isMistake }) => isMistake).length;
  const counted = `${updates} ${updates === 1 ? 'update' : 'updates'}`;
  if (end === 'separated')
    return say(
      `A whole epoch without a mistake: after ${counted} the line separates the samples, and no further epoch would change it.`,
      `पूरे एपॉक में कोई ग़लती नहीं: ${updates} अद्यतन के बाद रेखा नमूनों को अलग करती है, और आगे का कोई एपॉक उसे नहीं बदलेगा।`,
      `পুরো ইপকে কোনো ভুল নেই: ${updates}টি হালনাগাদের পর রেখাটি নমুনাগুলি আলাদা করে, আর কোনো ইপক একে বদলাবে না।`,
    );
  const proof =
    'certificate' in separated
      ? noLine(separated.certificate)
      : say(
          'A line that separates them exists; more epochs would find one.',
          'उन्हें अलग करने वाली रेखा है; और एपॉक उसे ढूँढ लेंगे।',
          'এদের আলাদা করার রেখা আছে; আরও ইপকে তা পাওয়া যাবে।',
        );
  return end === 'cycles'
    ? joined([
        say(
          `The weights are again those with which epoch ${cycleFrom ?? 1} began: it would go round for ever.`,
          `भार फिर वही हैं जिनसे एपॉक ${cycleFrom ?? 1} शुरू हुआ था: यह सदा चक्कर काटता रहेगा।`,
          `ওয়েট আবার সেগুলিই যা দিয়ে ইপক ${cycleFrom ?? 1} শুরু হয়েছিল: এটি চিরকাল ঘুরতে থাকবে।`,
        ),
        proof,
      ])
    : joined([
        say(
          `The bound on the epochs is reached after ${counted}.`,
          `एपॉक की सीमा ${updates} अद्यतन के बाद आ गई।`,
          `${updates}টি হালনাগাদের পর ইপকের সীমায় পৌঁছেছে।`,
        ),
        proof,
      ]);
}

/** That the conditions y·z > 0 of samples 1, 2 (twice), added up, say 0 > 0. */
function noLine(certificate: readonly string[]): Text {
  const named = certificate.flatMap((count, s) =>
    count === '0'
      ? []
      : [
          count === '1'
            ? same(String(s + 1))
            : say(
                `${s + 1} ${count === '2' ? '(twice)' : `(${count} times)`}`,
                `${s + 1} (${count} बार)`,
                `${s + 1} (${count} বার)`,
              ),
        ],
  );
  return fillEach(
    say(
      'No line separates these samples: the conditions on samples {{named}}, added up, say 0 > 0.',
      'कोई रेखा इन नमूनों को अलग नहीं करती: नमूनों {{named}} की शर्तें जोड़ने पर 0 > 0 मिलता है।',
      'কোনো রেখা এই নমুনাগুলি আলাদা করে না: নমুনা {{named}}-এর শর্ত যোগ করলে পাওয়া যায় 0 > 0।',
    ),
    { named: joined(named, ', ') },
  );
}
