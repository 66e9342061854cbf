import { fillEach, say, type Text } from '../../language/text.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';
import type { ClassIds, MatrixLines } from './lines.ts';

const sum = (ids: readonly string[], said: Said): string => ids.map(said).join(' + ');

/** Why each measure is computed as it is, with the numbers. */
export function sentenceOf({ classes, names }: MatrixLines): (step: Step, said: Said) => Text | undefined {
  const several = classes.length > 1;
  const whole = new Map<string, (step: Step, said: Said) => Text>([
    [
      'n',
      (_step, said) =>
        say(
          `Every sample is in exactly one cell, so the cells add up to all ${said('n')} samples.`,
          `हर नमूना ठीक एक खाने में है, इसलिए खानों का योगफल सभी ${said('n')} नमूने है।`,
          `প্রতিটি নমুনা ঠিক একটি ঘরে আছে, তাই ঘরগুলির যোগফল মোট ${said('n')}টি নমুনা।`,
        ),
    ],
    [
      'accuracy',
      (step, said) =>
        say(
          `Accuracy is the share of all samples that were classified rightly: the diagonal over ${said('n')}. ${said(step.id)} says nothing of which class the errors hit.`,
          `यथार्थता (accuracy) सही वर्गीकृत नमूनों का सभी नमूनों में भाग है: विकर्ण बटा ${said('n')}। ${said(step.id)} यह नहीं बताता कि त्रुटियाँ किस वर्ग में हुईं।`,
          `যথার্থতা হল ঠিকভাবে শ্রেণিবদ্ধ নমুনার ভাগ: কর্ণের যোগফল ভাগ ${said('n')}। ${said(step.id)} থেকে বোঝা যায় না ত্রুটিগুলি কোন শ্রেণিতে হয়েছে।`,
        ),
    ],
    [
      'specificity',
      (step, said) =>
        step.dependsOn.length === 0
          ? say(
              'No sample is actually negative, so 0/0 is taken as 0.',
              'कोई नमूना वास्तव में ऋणात्मक नहीं है, इसलिए 0/0 को 0 माना जाता है।',
              'কোনো নমুনা আসলে নেগেটিভ নয়, তাই 0/0-কে 0 ধরা হয়।',
            )
          : say(
              `Specificity is the recall of the negative class: of the ${sum(['TN', 'FP'], said)} actual negatives, ${said('TN')} were left alone.`,
              `विशिष्टता (specificity) ऋणात्मक वर्ग का रिकॉल है: ${sum(['TN', 'FP'], said)} वास्तविक ऋणात्मकों में से ${said('TN')} को सही छोड़ा गया।`,
              `স্পেসিফিসিটি হল নেগেটিভ শ্রেণির রিকল: আসল ${sum(['TN', 'FP'], said)} নেগেটিভের মধ্যে ${said('TN')}টিকে ঠিকই নেগেটিভ বলা হয়েছে।`,
            ),
    ],
    [
      'macro_precision',
      () =>
        say(
          'The macro average first measures each class, then takes the mean: a rare class counts as much as a frequent one.',
          'मैक्रो औसत पहले हर वर्ग को मापता है, फिर माध्य लेता है: दुर्लभ वर्ग उतना ही गिना जाता है जितना आम वर्ग।',
          'ম্যাক্রো গড় আগে প্রতিটি শ্রেণি মাপে, তারপর গড় নেয়: বিরল শ্রেণির গুরুত্ব সাধারণ শ্রেণির সমান।',
        ),
    ],
    [
      'macro_recall',
      () =>
        say(
          'The mean recall of the classes; it is also called balanced accuracy.',
          'वर्गों के रिकॉल का माध्य; इसे संतुलित यथार्थता भी कहते हैं।',
          'শ্রেণিগুলির রিকলের গড়; একে ভারসাম্যযুক্ত যথার্থতাও বলে।',
        ),
    ],
    [
      'macro_F',
      (step) =>
        step.dependsOn.includes('macro_precision')
          ? say(
              'Here F is taken of the averaged precision and recall; the mean of the classes’ own F differs from it.',
              'यहाँ F औसत परिशुद्धता और रिकॉल से लिया गया है; वर्गों के अपने F का माध्य इससे अलग होता है।',
              'এখানে F নেওয়া হয়েছে গড় প্রিসিশন ও রিকল থেকে; শ্রেণিগুলির নিজেদের F-এর গড় এর থেকে আলাদা।',
            )
          : say(
              'The mean of the classes’ own F: one class that is never found pulls it down.',
              'वर्गों के अपने F का माध्य: एक भी वर्ग जो कभी न मिले, इसे नीचे खींचता है।',
              'শ্রেণিগুলির নিজেদের F-এর গড়: একটি শ্রেণি কখনও ধরা না পড়লে তা একে নামিয়ে দেয়।',
            ),
    ],
    [
      'micro_precision',
      () =>
        say(
          'The micro average first adds the counts of all classes. Every error is a false positive of one class, so micro precision equals the accuracy.',
          'माइक्रो औसत पहले सभी वर्गों की गिनतियाँ जोड़ता है। हर त्रुटि किसी एक वर्ग की ग़लत धनात्मक है, इसलिए माइक्रो परिशुद्धता यथार्थता के बराबर है।',
          'মাইক্রো গড় আগে সব শ্রেণির গণনা যোগ করে। প্রতিটি ত্রুটি কোনো এক শ্রেণির ভুল ধনাত্মক, তাই মাইক্রো প্রিসিশন যথার্থতার সমান।',
        ),
    ],
    [
      'micro_recall',
      () =>
        say(
          'Every error is also a false negative of one class: micro recall, micro precision and accuracy are the same number.',
          'हर त्रुटि किसी एक वर्ग की ग़लत ऋणात्मक भी है: माइक्रो रिकॉल, माइक्रो परिशुद्धता और यथार्थता एक ही संख्या हैं।',
          'প্রতিটি ত্রুটি কোনো এক শ্রেণির ভুল ঋণাত্মকও: মাইক্রো রিকল, মাইক্রো প্রিসিশন ও যথার্থতা একই সংখ্যা।',
        ),
    ],
  ]);
  for (const [k, ids] of classes.entries()) {
    const name = names[k] ?? '';
    const of = several ? fillEach(CLASS, { name }) : (names[0] ?? CLASS);
    whole.set(ids.precision, precision(ids, of));
    whole.set(ids.recall, recall(ids, of));
    whole.set(ids.fMeasure, fMeasure(ids));
  }
  return (step, said) => whole.get(step.id)?.(step, said);
}

const precision =
  ({ truePositives, falsePositives }: ClassIds, of: Text) =>
  (step: Step, said: Said): Text =>
    step.dependsOn.length === 0
      ? say(
          `No sample was predicted as ${of.en}, so 0/0 is taken as 0.`,
          `किसी नमूने को ${of.hi} नहीं बताया गया, इसलिए 0/0 को 0 माना जाता है।`,
          `কোনো নমুনাকে ${of.bn} বলা হয়নি, তাই 0/0-কে 0 ধরা হয়।`,
        )
      : say(
          `Precision asks: of all that were predicted as ${of.en}, ${sum([truePositives, ...falsePositives], said)}, how many are? It divides by what was predicted, so false alarms lower it.`,
          `परिशुद्धता पूछती है: जिन्हें ${of.hi} बताया गया (${sum([truePositives, ...falsePositives], said)}), उनमें कितने सचमुच हैं? भाग बताए गए से होता है, इसलिए झूठे अलार्म इसे घटाते हैं।`,
          `প্রিসিশন জিজ্ঞাসা করে: যাদের ${of.bn} বলা হয়েছে (${sum([truePositives, ...falsePositives], said)}), তাদের কতগুলি সত্যিই তাই? ভাগ হয় যা বলা হয়েছে তা দিয়ে, তাই মিথ্যা সংকেত একে কমায়।`,
        );
const recall =
  ({ truePositives, falseNegatives }: ClassIds, of: Text) =>
  (step: Step, said: Said): Text =>
    step.dependsOn.length === 0
      ? say(
          `No sample is actually ${of.en}, so 0/0 is taken as 0.`,
          `कोई नमूना वास्तव में ${of.hi} नहीं है, इसलिए 0/0 को 0 माना जाता है।`,
          `কোনো নমুনা আসলে ${of.bn} নয়, তাই 0/0-কে 0 ধরা হয়।`,
        )
      : say(
          `Recall asks: of all that actually are ${of.en}, ${sum([truePositives, ...falseNegatives], said)}, how many were found? It divides by what there is, so misses lower it.`,
          `रिकॉल पूछता है: जो सचमुच ${of.hi} हैं (${sum([truePositives, ...falseNegatives], said)}), उनमें कितने मिले? भाग वास्तविक संख्या से होता है, इसलिए छूटे हुए इसे घटाते हैं।`,
          `রিকল জিজ্ঞাসা করে: যারা সত্যিই ${of.bn} (${sum([truePositives, ...falseNegatives], said)}), তাদের কতগুলি ধরা পড়েছে? ভাগ হয় যা আছে তা দিয়ে, তাই বাদ পড়া নমুনা একে কমায়।`,
        );
const fMeasure =
  ({ precision: P, recall: R }: ClassIds) =>
  (step: Step, said: Said): Text =>
    step.dependsOn.length === 0
      ? say(
          'Nothing of this class was found, so F is taken as 0.',
          'इस वर्ग का कुछ नहीं मिला, इसलिए F को 0 माना जाता है।',
          'এই শ্রেণির কিছুই ধরা পড়েনি, তাই F-কে 0 ধরা হয়।',
        )
      : step.dependsOn.includes('beta')
        ? say(
            `F weighs recall β = ${said('beta')} times as much as precision; it stays near the smaller of ${said(P)} and ${said(R)}.`,
            `F रिकॉल को परिशुद्धता से β = ${said('beta')} गुना महत्व देता है; यह ${said(P)} और ${said(R)} में छोटे के पास रहता है।`,
            `F রিকলকে প্রিসিশনের β = ${said('beta')} গুণ গুরুত্ব দেয়; এটি ${said(P)} ও ${said(R)}-এর ছোটটির কাছে থাকে।`,
          )
        : say(
            `The harmonic mean of ${said(P)} and ${said(R)} stays near the smaller one: neither can make up for the other.`,
            `${said(P)} और ${said(R)} का हरात्मक माध्य छोटे के पास रहता है: एक दूसरे की कमी पूरी नहीं कर सकता।`,
            `${said(P)} ও ${said(R)}-এর হারাত্মক গড় ছোটটির কাছে থাকে: একটি অন্যটির ঘাটতি পূরণ করতে পারে না।`,
          );

const CLASS = say('class {{name}}', 'वर्ग {{name}}', 'শ্রেণি {{name}}');
