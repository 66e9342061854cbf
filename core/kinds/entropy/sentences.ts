import { symbolOf } from '../../format/symbol.ts';
import { say, type Text } from '../../language/text.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from '../explained.ts';

/** Why each surprise, entropy and divergence is what it is, with the numbers. */
export function sentenceOf(unit: 'bits' | 'nats'): (step: Step, said: Said) => Text | undefined {
  return ({ id, phase }, said) => {
    if (phase === 'given')
      return /^p/.test(id) && said(id) === '0'
        ? say(
            'It never happens: 0·log 0 counts as 0, its limit.',
            'यह कभी नहीं होता: 0·log 0 को उसकी सीमा 0 गिना जाता है।',
            'এটি কখনও ঘটে না: 0·log 0-কে তার সীমা 0 ধরা হয়।',
          )
        : undefined;
    const [, letter = '', k = ''] = /^([ij])(\d+)$/.exec(id) ?? [];
    if (letter === 'i')
      return say(
        `What has probability ${said(`p${k}`)} surprises by ${said(id)} ${unit}: the rarer, the more; what is certain, not at all.`,
        `जिसकी प्रायिकता ${said(`p${k}`)} है, उससे ${said(id)} ${unit} आश्चर्य होता है: जितना दुर्लभ, उतना अधिक; निश्चित से बिल्कुल नहीं।`,
        `যার সম্ভাবনা ${said(`p${k}`)}, তাতে ${said(id)} ${unit} বিস্ময়: যত বিরল তত বেশি; নিশ্চিত ঘটনায় একেবারেই নয়।`,
      );
    if (letter === 'j')
      return say(
        `The same outcome under q, which gives it ${said(`q${k}`)}: a forecast that thought it rare is surprised more.`,
        `वही परिणाम q के अनुसार, जो उसे ${said(`q${k}`)} देता है: जिस पूर्वानुमान ने उसे दुर्लभ माना, उसे अधिक आश्चर्य होता है।`,
        `একই ফল q অনুযায়ী, যা তাকে ${said(`q${k}`)} দেয়: যে পূর্বাভাস একে বিরল ভেবেছিল, তার বিস্ময় বেশি।`,
      );
    const marginal = /^p_([XY])_(\d+)$/.exec(id);
    if (marginal) return marginalSaid(marginal[1] ?? '', marginal[2] ?? '');
    return SENTENCES[id]?.(said, unit);
  };
}

const SENTENCES: Readonly<Record<string, (said: Said, unit: string) => Text>> = {
  H: (said, unit) =>
    say(
      `The mean surprise: each outcome counts as often as it happens. No code needs fewer than ${said('H')} ${unit} an outcome on average.`,
      `औसत आश्चर्य: हर परिणाम उतना गिना जाता है जितनी बार होता है। किसी कोड को औसतन प्रति परिणाम ${said('H')} ${unit} से कम नहीं लग सकते।`,
      `গড় বিস্ময়: প্রতিটি ফল যতবার ঘটে ততটাই গোনা হয়। কোনো কোডে গড়ে প্রতি ফলে ${said('H')} ${unit}-এর কম লাগতে পারে না।`,
    ),
  CE: () =>
    say(
      'The outcomes happen by p, but the surprise is that of q: the weights are p, the logarithms of q.',
      'परिणाम p के अनुसार होते हैं, पर आश्चर्य q का है: भार p के हैं, लघुगणक q के।',
      'ফল ঘটে p অনুযায়ী, কিন্তু বিস্ময় q-এর: গুণক p, লগারিদম q-এর।',
    ),
  KL: (said, unit) =>
    say(
      `What believing q costs beyond the entropy: ${said('KL')} ${unit} an outcome. It is never below 0, it is 0 only for q = p, and D(q‖p) is another number.`,
      `q पर विश्वास करने की एन्ट्रॉपी से ऊपर की कीमत: प्रति परिणाम ${said('KL')} ${unit}। यह कभी 0 से कम नहीं, केवल q = p पर 0 है, और D(q‖p) अलग संख्या है।`,
      `q-কে বিশ্বাস করার এনট্রপির ওপরের খরচ: প্রতি ফলে ${said('KL')} ${unit}। এটি কখনও 0-এর কম নয়, কেবল q = p হলে 0, আর D(q‖p) অন্য সংখ্যা।`,
    ),
  H_X: () =>
    say(
      'The entropy of X alone, from its marginal.',
      'केवल X की एन्ट्रॉपी, उसके सीमांत से।',
      'কেবল X-এর এনট্রপি, তার প্রান্তিক সম্ভাবনা থেকে।',
    ),
  H_Y: () =>
    say(
      'The entropy of Y alone, from its marginal.',
      'केवल Y की एन्ट्रॉपी, उसके सीमांत से।',
      'কেবল Y-এর এনট্রপি, তার প্রান্তিক সম্ভাবনা থেকে।',
    ),
  H_XY: (said) =>
    say(
      `All cells as one distribution. At most ${said('H_X')} + ${said('H_Y')}, and just that where X and Y are independent.`,
      `सब खाने एक बंटन के रूप में। अधिक से अधिक ${said('H_X')} + ${said('H_Y')}, और ठीक उतना जब X और Y स्वतंत्र हों।`,
      `সব ঘর মিলে একটি বিন্যাস। সর্বোচ্চ ${said('H_X')} + ${said('H_Y')}, আর X ও Y স্বাধীন হলে ঠিক ততটাই।`,
    ),
  H_YgX: () =>
    say(
      'The chain rule H(X, Y) = H(X) + H(Y | X): what is left to learn of Y when X is known.',
      'शृंखला नियम H(X, Y) = H(X) + H(Y | X): X पता हो तो Y के बारे में जो जानना बाकी है।',
      'শৃঙ্খল নিয়ম H(X, Y) = H(X) + H(Y | X): X জানা থাকলে Y সম্পর্কে যা জানা বাকি।',
    ),
  H_XgY: () =>
    say(
      `What is left to learn of X when Y is known; in general another number than ${symbolOf('H').plain}(Y | X).`,
      `Y पता हो तो X के बारे में जो जानना बाकी है; सामान्यतः यह ${symbolOf('H').plain}(Y | X) से अलग संख्या है।`,
      `Y জানা থাকলে X সম্পর্কে যা জানা বাকি; সাধারণত ${symbolOf('H').plain}(Y | X) থেকে আলাদা সংখ্যা।`,
    ),
  I: (said, unit) =>
    said('I') === '0'
      ? say(
          'Nothing is shared: X and Y are independent, so one tells nothing of the other.',
          'कुछ साझा नहीं: X और Y स्वतंत्र हैं, इसलिए एक दूसरे के बारे में कुछ नहीं बताता।',
          'কিছুই ভাগ করা নেই: X ও Y স্বাধীন, তাই একটি অন্যটি সম্পর্কে কিছু বলে না।',
        )
      : say(
          `What X and Y share: knowing one saves ${said('I')} ${unit} in telling the other.`,
          `X और Y जो साझा करते हैं: एक पता हो तो दूसरे को बताने में ${said('I')} ${unit} बचते हैं।`,
          `X ও Y যা ভাগ করে: একটি জানলে অন্যটি জানাতে ${said('I')} ${unit} বাঁচে।`,
        ),
};

const marginalSaid = (variable: string, value: string): Text =>
  variable === 'X'
    ? say(
        `X = ${value} whatever the other is: the cells of its row add up.`,
        `X = ${value}, दूसरा चाहे जो हो: उसकी पंक्ति के खाने जुड़ते हैं।`,
        `X = ${value}, অন্যটি যাই হোক: তার সারির ঘরগুলি যোগ হয়।`,
      )
    : say(
        `Y = ${value} whatever the other is: the cells of its column add up.`,
        `Y = ${value}, दूसरा चाहे जो हो: उसके स्तंभ के खाने जुड़ते हैं।`,
        `Y = ${value}, অন্যটি যাই হোক: তার স্তম্ভের ঘরগুলি যোগ হয়।`,
      );
