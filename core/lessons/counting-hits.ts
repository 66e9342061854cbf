import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
const counts = (TP: number, FP: number, FN: number, TN: number): LessonProblem => ({
  kind: 'confusion-matrix',
  counts: { TP, FP, FN, TN },
});

/** Accuracy, precision, recall and F₁ from the four counts. */
export const countingHits: Lesson = {
  id: 'counting-hits',
  title: say('Counting hits', 'सही पकड़ गिनना', 'ঠিক ধরা গোনা'),
  aim: say(
    'Compute precision, recall and F₁, and say why accuracy alone can deceive.',
    'परिशुद्धता, रिकॉल और F₁ निकालना, और बताना कि अकेली यथार्थता क्यों धोखा दे सकती है।',
    'প্রিসিশন, রিকল ও F₁ গণনা করা, আর বলা কেবল যথার্থতা কেন ঠকাতে পারে।',
  ),
  minutes: 5,
  skills: ['confusion-metrics'],
  problems: { test: counts(9, 1, 21, 69), fresh: counts(12, 28, 3, 57) },
  stops: [
    {
      at: 'accuracy',
      lit: 'accuracy',
      title: say('A good test?', 'क्या जाँच अच्छी है?', 'পরীক্ষাটি কি ভালো?'),
      says: say(
        r`A test for an illness was tried on $[[n]]$ people. It is right for $TP = [[TP]]$ ill and $TN = [[TN]]$ healthy ones, so its accuracy is $[[accuracy]]$. It raised $FP = [[FP]]$ false alarm and missed $FN = [[FN]]$ ill people. Would you trust it?`,
        r`किसी रोग की जाँच $[[n]]$ लोगों पर आज़माई गई। वह $TP = [[TP]]$ बीमारों और $TN = [[TN]]$ स्वस्थों के लिए सही है, इसलिए यथार्थता $[[accuracy]]$ है। उसने $FP = [[FP]]$ गलत चेतावनी दी और $FN = [[FN]]$ बीमारों को चूक गई। क्या आप उस पर भरोसा करेंगे?`,
        r`একটি রোগের পরীক্ষা $[[n]]$ জনের উপর করা হল। $TP = [[TP]]$ জন অসুস্থ ও $TN = [[TN]]$ জন সুস্থের ক্ষেত্রে তা ঠিক, তাই যথার্থতা $[[accuracy]]$। $FP = [[FP]]$টি ভুল সংকেত দিয়েছে, আর $FN = [[FN]]$ জন অসুস্থকে ধরতে পারেনি। আপনি কি ভরসা করবেন?`,
      ),
      source: 'Fawcett, Pattern Recognition Letters 27, 2006; Goodfellow et al. 2016, §11.1',
    },
    {
      at: 'accuracy',
      lit: 'precision',
      title: say('When it says ill', 'जब वह बीमार कहे', 'যখন সে অসুস্থ বলে'),
      says: say(
        r`Precision asks: of those whom the test called ill, how many were? It called $TP = [[TP]]$ and $FP = [[FP]]$ people ill.`,
        r`परिशुद्धता पूछती है: जाँच ने जिन्हें बीमार कहा उनमें कितने थे? उसने $TP = [[TP]]$ और $FP = [[FP]]$ लोगों को बीमार कहा।`,
        r`প্রিসিশন জানতে চায়: পরীক্ষা যাদের অসুস্থ বলেছে তাদের কতজন অসুস্থ ছিল? সে $TP = [[TP]]$ ও $FP = [[FP]]$ জনকে অসুস্থ বলেছে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.1',
      task: {
        type: 'value',
        step: 'precision',
        ask: say('What is the precision?', 'परिशुद्धता कितनी है?', 'প্রিসিশন কত?'),
        hints: [
          say(
            r`Below the line stand all that were called ill.`,
            r`हर में वे सब हैं जिन्हें बीमार कहा गया।`,
            r`হরে আছে যাদের অসুস্থ বলা হয়েছে সবাই।`,
          ),
        ],
      },
    },
    {
      at: 'recall',
      lit: 'recall',
      title: say('Who was missed', 'कौन छूट गया', 'কে বাদ পড়ল'),
      says: say(
        r`Recall asks from the other side: of those who are ill, how many were found? That is $TP/(TP + FN) = [[recall]]$, since $[[FN]]$ ill people were sent home. The precision of $[[precision]]$ does not see them, and the accuracy hides them among many healthy people.`,
        r`रिकॉल दूसरी ओर से पूछता है: जो बीमार हैं उनमें कितने पकड़े गए? यह $TP/(TP + FN) = [[recall]]$ है, क्योंकि $[[FN]]$ बीमार घर भेज दिए गए। परिशुद्धता $[[precision]]$ उन्हें नहीं देखती, और यथार्थता उन्हें बहुत-से स्वस्थों में छिपा देती है।`,
        r`রিকল অন্য দিক থেকে জানতে চায়: যারা অসুস্থ তাদের কতজন ধরা পড়েছে? তা $TP/(TP + FN) = [[recall]]$, কারণ $[[FN]]$ জন অসুস্থকে বাড়ি পাঠানো হয়েছে। প্রিসিশন $[[precision]]$ তাদের দেখে না, আর যথার্থতা তাদের অনেক সুস্থের ভিড়ে লুকিয়ে রাখে।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.1',
    },
    {
      at: 'recall',
      lit: 'recall',
      title: say('A lower threshold', 'नीची देहली', 'নিচু থ্রেশহোল্ড'),
      says: say(
        r`The test calls somebody ill where its score is above a threshold. Now the threshold is lowered, so that more people are called ill. Before it, $P = [[precision]]$ and $R = [[recall]]$.`,
        r`जाँच उसे बीमार कहती है जिसका स्कोर देहली से ऊपर हो। अब देहली नीची की जाती है, ताकि अधिक लोग बीमार कहे जाएँ। पहले $P = [[precision]]$ और $R = [[recall]]$ था।`,
        r`স্কোর থ্রেশহোল্ডের ওপরে হলে পরীক্ষা অসুস্থ বলে। এবার থ্রেশহোল্ড নামানো হল, যাতে বেশি জনকে অসুস্থ বলা হয়। আগে ছিল $P = [[precision]]$ ও $R = [[recall]]$।`,
      ),
      source: 'Fawcett, Pattern Recognition Letters 27, 2006',
      task: {
        type: 'choice',
        ask: say('What is certain?', 'क्या निश्चित है?', 'কী নিশ্চিত?'),
        options: [
          {
            says: say('Recall does not fall', 'रिकॉल नहीं घटता', 'রিকল কমে না'),
            right: true,
            why: say(
              r`All ill people found before are still found. Precision usually falls.`,
              r`पहले पकड़े गए सब बीमार अब भी पकड़े जाते हैं। परिशुद्धता प्रायः घटती है।`,
              r`আগে ধরা পড়া সব অসুস্থ এখনও ধরা পড়ে। প্রিসিশন সাধারণত কমে।`,
            ),
          },
          {
            says: say('Precision does not fall', 'परिशुद्धता नहीं घटती', 'প্রিসিশন কমে না'),
            why: say(
              r`New alarms may all be false ones.`,
              r`नई चेतावनियाँ सब गलत भी हो सकती हैं।`,
              r`নতুন সংকেতগুলি সবই ভুল হতে পারে।`,
            ),
          },
          {
            says: say('Accuracy does not fall', 'यथार्थता नहीं घटती', 'যথার্থতা কমে না'),
            why: say(
              r`If the new alarms are mostly false, it falls.`,
              r`नई चेतावनियाँ अधिकतर गलत हों तो वह घटती है।`,
              r`নতুন সংকেত বেশির ভাগ ভুল হলে তা কমে।`,
            ),
          },
        ],
      },
    },
    {
      at: 'recall',
      lit: 'F1',
      title: say('One number for two', 'दो के लिए एक संख्या', 'দুটির জন্য এক সংখ্যা'),
      says: say(
        r`To compare two tests one wants a single number. The plain mean of $P = [[precision]]$ and $R = [[recall]]$ forgives too much. The harmonic mean $F_1 = 2PR/(P + R)$ stays close to the smaller one: both have to be good.`,
        r`दो जाँचों की तुलना के लिए एक संख्या चाहिए। $P = [[precision]]$ और $R = [[recall]]$ का साधारण माध्य बहुत क्षमा करता है। हरात्मक माध्य $F_1 = 2PR/(P + R)$ छोटे के पास रहता है: दोनों अच्छे होने चाहिए।`,
        r`দুটি পরীক্ষা মেলাতে একটি সংখ্যা চাই। $P = [[precision]]$ ও $R = [[recall]]$-এর সাধারণ গড় বেশি ক্ষমা করে। হারমোনিক গড় $F_1 = 2PR/(P + R)$ ছোটটির কাছে থাকে: দুটিই ভালো হওয়া চাই।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.1, eq. 11.1',
    },
    {
      at: 'recall',
      lit: 'F1',
      title: say('The harmonic mean', 'हरात्मक माध्य', 'হারমোনিক গড়'),
      says: say(
        r`Here $P = [[precision]]$ and $R = [[recall]]$. Guess first: will $F_1$ be nearer to the one or to the other?`,
        r`यहाँ $P = [[precision]]$ और $R = [[recall]]$ है। पहले अनुमान लगाइए: $F_1$ किसके पास होगा?`,
        r`এখানে $P = [[precision]]$ ও $R = [[recall]]$। আগে অনুমান করুন: $F_1$ কোনটির কাছে হবে?`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §11.1, eq. 11.1',
      task: {
        type: 'value',
        step: 'F1',
        ask: say(r`What is $F_1$?`, r`$F_1$ कितना है?`, r`$F_1$ কত?`),
        hints: [
          say(r`Twice the product over the sum.`, r`गुणनफल का दुगुना बटा योग।`, r`গুণফলের দ্বিগুণ ভাগ যোগফল।`),
        ],
      },
    },
    {
      at: 'specificity',
      lit: 'specificity',
      title: say('The healthy ones', 'स्वस्थ लोग', 'সুস্থরা'),
      says: say(
        r`$F_1 = [[F1]]$ never looks at $TN = [[TN]]$. The specificity does: of the healthy, $[[specificity|3]]$ were left in peace. Which measure counts is a question of what a mistake costs; an exam says which it wants.`,
        r`$F_1 = [[F1]]$, $TN = [[TN]]$ को कभी नहीं देखता। विशिष्टता देखती है: स्वस्थों में से $[[specificity|3]]$ को छेड़ा नहीं गया। कौन-सा माप चाहिए, यह इस पर है कि गलती की कीमत क्या है; परीक्षा बता देती है।`,
        r`$F_1 = [[F1]]$ কখনও $TN = [[TN]]$ দেখে না। স্পেসিফিসিটি দেখে: সুস্থদের $[[specificity|3]]$ অংশকে বিরক্ত করা হয়নি। কোন মাপ চাই তা নির্ভর করে ভুলের দামের উপর; পরীক্ষায় বলে দেওয়া থাকে।`,
      ),
      source: 'Fawcett, Pattern Recognition Letters 27, 2006',
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Another test: $TP = [[TP]]$, $FP = [[FP]]$, $FN = [[FN]]$, $TN = [[TN]]$.`,
      r`दूसरी जाँच: $TP = [[TP]]$, $FP = [[FP]]$, $FN = [[FN]]$, $TN = [[TN]]$।`,
      r`অন্য পরীক্ষা: $TP = [[TP]]$, $FP = [[FP]]$, $FN = [[FN]]$, $TN = [[TN]]$।`,
    ),
    asks: [
      {
        step: 'precision',
        ask: say('What is the precision?', 'परिशुद्धता कितनी है?', 'প্রিসিশন কত?'),
        hints: [say(r`$TP/(TP + FP)$`, r`$TP/(TP + FP)$`, r`$TP/(TP + FP)$`)],
      },
      {
        step: 'recall',
        ask: say('What is the recall?', 'रिकॉल कितना है?', 'রিকল কত?'),
        hints: [say(r`$TP/(TP + FN)$`, r`$TP/(TP + FN)$`, r`$TP/(TP + FN)$`)],
      },
      {
        step: 'F1',
        ask: say(r`And $F_1$?`, r`और $F_1$?`, r`আর $F_1$?`),
        hints: [say(r`$2PR/(P + R)$`, r`$2PR/(P + R)$`, r`$2PR/(P + R)$`)],
      },
    ],
  },
  learnt: [
    say(
      'Precision looks at those who were called, recall at those who are.',
      'परिशुद्धता उन्हें देखती है जिन्हें कहा गया, रिकॉल उन्हें जो सचमुच हैं।',
      'প্রিসিশন দেখে যাদের বলা হয়েছে, রিকল দেখে যারা সত্যিই তাই।',
    ),
    say(
      r`$F_1 = 2PR/(P + R)$ stays close to the smaller of the two.`,
      r`$F_1 = 2PR/(P + R)$ दोनों में छोटे के पास रहता है।`,
      r`$F_1 = 2PR/(P + R)$ দুটির ছোটটির কাছে থাকে।`,
    ),
  ],
};
