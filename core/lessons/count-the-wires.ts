import type { Lesson, LessonProblem } from './lesson.ts';
import { say } from './say.ts';

const r = String.raw;
const dense = (inputs: number, ...units: readonly number[]): LessonProblem => ({
  kind: 'cnn-table',
  layers: [{ type: 'input', shape: [inputs] }, ...units.map((count) => ({ type: 'dense', units: count }))],
});

/** Weights and biases of dense layers. */
export const countTheWires: Lesson = {
  id: 'count-the-wires',
  title: say('Count the wires', 'तार गिनिए', 'তার গুনুন'),
  aim: say(
    'Count the weights and biases of fully connected layers, and say where most of them are.',
    'पूर्ण-संयोजित परतों के भार और बायस गिनना, और बताना कि उनमें से अधिकतर कहाँ हैं।',
    'পূর্ণ-সংযুক্ত স্তরের ওয়েট ও বায়াস গোনা, আর বলা তাদের বেশির ভাগ কোথায়।',
  ),
  minutes: 6,
  skills: ['dense-parameters'],
  problems: { small: dense(3, 4, 2), digits: dense(784, 30, 10), fresh: dense(4, 5, 3) },
  stops: [
    {
      at: 'n_1',
      lit: 'weights_1',
      title: say('Every input to every unit', 'हर इनपुट हर इकाई तक', 'প্রতিটি ইনপুট প্রতিটি এককে'),
      says: say(
        r`A vector of $[[n_0]]$ numbers enters a dense layer of $[[n_1]]$ units. A unit computes $z = w_1 x_1 + w_2 x_2 + w_3 x_3 + b$ with weights that no other unit uses. Draw each weight as a wire: there is one from every input to every unit.`,
        r`$[[n_0]]$ संख्याओं का सदिश $[[n_1]]$ इकाइयों की डेंस परत में जाता है। इकाई $z = w_1 x_1 + w_2 x_2 + w_3 x_3 + b$ निकालती है, और उसके भार किसी दूसरी इकाई के नहीं हैं। हर भार को एक तार समझिए: हर इनपुट से हर इकाई तक एक तार जाता है।`,
        r`$[[n_0]]$টি সংখ্যার ভেক্টর $[[n_1]]$টি এককের ডেন্স স্তরে ঢোকে। একটি একক $z = w_1 x_1 + w_2 x_2 + w_3 x_3 + b$ গণনা করে, তার ওয়েট অন্য কোনো এককের নয়। প্রতিটি ওয়েটকে একটি তার ভাবুন: প্রতিটি ইনপুট থেকে প্রতিটি এককে একটি করে তার।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.1',
    },
    {
      at: 'n_1',
      lit: 'weights_1',
      title: say('The first count', 'पहली गिनती', 'প্রথম গণনা'),
      says: say(
        r`The weights of a layer fill a matrix $W$ with one row for each unit and one column for each input. So a layer has $n_{\text{in}} \cdot n_{\text{out}}$ weights, here with $n_{\text{in}} = [[n_0]]$ and $n_{\text{out}} = [[n_1]]$.`,
        r`परत के भार एक आव्यूह $W$ भरते हैं: हर इकाई की एक पंक्ति, हर इनपुट का एक स्तंभ। इसलिए परत में $n_{\text{in}} \cdot n_{\text{out}}$ भार हैं, यहाँ $n_{\text{in}} = [[n_0]]$ और $n_{\text{out}} = [[n_1]]$।`,
        r`স্তরের ওয়েট একটি ম্যাট্রিক্স $W$ ভরে: প্রতি এককে একটি সারি, প্রতি ইনপুটে একটি স্তম্ভ। তাই স্তরে $n_{\text{in}} \cdot n_{\text{out}}$টি ওয়েট, এখানে $n_{\text{in}} = [[n_0]]$ ও $n_{\text{out}} = [[n_1]]$।`,
      ),
      source: 'Goodfellow, Bengio & Courville 2016, §6.1',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights does the first layer have, without the biases?',
          'बायस छोड़कर पहली परत में कितने भार हैं?',
          'বায়াস বাদে প্রথম স্তরে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`Each of the $[[n_1]]$ units has $[[n_0]]$ weights of its own.`,
            r`$[[n_1]]$ में से हर इकाई के अपने $[[n_0]]$ भार हैं।`,
            r`$[[n_1]]$টি এককের প্রতিটির নিজের $[[n_0]]$টি ওয়েট।`,
          ),
        ],
      },
    },
    {
      at: 'biases_1',
      lit: 'biases_1',
      title: say('One bias a unit', 'हर इकाई का एक बायस', 'প্রতি এককে একটি বায়াস'),
      says: say(
        r`A bias moves the sum of a unit, so each unit has one, however many inputs it has: here $[[biases_1]]$. You may count it as the wire of one more input that is always 1. Then the layer has $(n_{\text{in}} + 1) \cdot n_{\text{out}}$ parameters, $(3 + 1) \cdot 4 = 16$.`,
        r`बायस इकाई के योग को खिसकाता है, इसलिए हर इकाई का एक बायस है, इनपुट कितने भी हों: यहाँ $[[biases_1]]$। उसे एक और इनपुट का तार मान सकते हैं जो सदा 1 है। तब परत में $(n_{\text{in}} + 1) \cdot n_{\text{out}}$ प्राचल हैं, $(3 + 1) \cdot 4 = 16$।`,
        r`বায়াস এককের যোগফলকে সরায়, তাই প্রতি এককে একটি বায়াস, ইনপুট যতই হোক: এখানে $[[biases_1]]$। একে আরেকটি ইনপুটের তার ভাবা যায় যা সবসময় 1। তখন স্তরে $(n_{\text{in}} + 1) \cdot n_{\text{out}}$টি প্যারামিটার, $(3 + 1) \cdot 4 = 16$।`,
      ),
      source: 'Bishop 2006, §5.1, eq. 5.8',
    },
    {
      problem: 'digits',
      at: 'n_1',
      lit: 'weights_1',
      title: say('A network for digits', 'अंक पहचानने वाला नेटवर्क', 'অঙ্ক চেনার নেটওয়ার্ক'),
      says: say(
        r`A picture of a digit has $28 \cdot 28 = 784$ pixels. A well-known small network feeds them to $[[n_1]]$ hidden units, and those to ten outputs, one for each digit. Count as before: $n_{\text{in}} \cdot n_{\text{out}}$.`,
        r`अंक के चित्र में $28 \cdot 28 = 784$ पिक्सेल हैं। एक जाना-माना छोटा नेटवर्क उन्हें $[[n_1]]$ छिपी इकाइयों को देता है, और उनके मान दस आउटपुटों को, हर अंक का एक। पहले की तरह गिनिए: $n_{\text{in}} \cdot n_{\text{out}}$।`,
        r`একটি অঙ্কের ছবিতে $28 \cdot 28 = 784$টি পিক্সেল। একটি পরিচিত ছোট নেটওয়ার্ক সেগুলি দেয় $[[n_1]]$টি লুকানো এককে, আর তাদের মান দশটি আউটপুটে, প্রতি অঙ্কে একটি। আগের মতো গুনুন: $n_{\text{in}} \cdot n_{\text{out}}$।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 1',
      task: {
        type: 'value',
        step: 'weights_1',
        ask: say(
          'How many weights does its first layer have, without the biases?',
          'बायस छोड़कर उसकी पहली परत में कितने भार हैं?',
          'বায়াস বাদে তার প্রথম স্তরে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`$784 \cdot 30$: first $784 \cdot 3$, then a zero.`,
            r`$784 \cdot 30$: पहले $784 \cdot 3$, फिर एक शून्य।`,
            r`$784 \cdot 30$: আগে $784 \cdot 3$, তারপর একটি শূন্য।`,
          ),
        ],
      },
    },
    {
      problem: 'digits',
      at: 'biases_2',
      lit: 'weights_1',
      title: say('Where they all are', 'वे सब कहाँ हैं', 'সেগুলি সব কোথায়'),
      says: say(
        r`The first layer has $784 \cdot 30 + 30 = 23{,}550$ parameters, the second only $30 \cdot 10 + 10 = 310$. The large input makes the first matrix large, and nothing in it is shared. In the same book a layer of 20 filters of side 5 over the same picture needs $20 \cdot (5 \cdot 5 + 1) = 520$.`,
        r`पहली परत में $784 \cdot 30 + 30 = 23{,}550$ प्राचल हैं, दूसरी में केवल $30 \cdot 10 + 10 = 310$। बड़ा इनपुट पहले आव्यूह को बड़ा बनाता है, और उसमें कुछ भी साझा नहीं है। उसी पुस्तक में उसी चित्र पर भुजा 5 के 20 फ़िल्टरों की परत को $20 \cdot (5 \cdot 5 + 1) = 520$ चाहिए।`,
        r`প্রথম স্তরে $784 \cdot 30 + 30 = 23{,}550$টি প্যারামিটার, দ্বিতীয়টিতে মাত্র $30 \cdot 10 + 10 = 310$। বড় ইনপুট প্রথম ম্যাট্রিক্সকে বড় করে, আর তাতে কিছুই ভাগাভাগি হয় না। একই বইয়ে একই ছবির উপর 5 বাহুর 20টি ফিল্টারের স্তরে লাগে $20 \cdot (5 \cdot 5 + 1) = 520$।`,
      ),
      source: 'Nielsen, Neural Networks and Deep Learning, 2015, ch. 6',
    },
    {
      problem: 'digits',
      at: 'biases_2',
      title: say('Twice the hidden units', 'दुगुनी छिपी इकाइयाँ', 'দ্বিগুণ লুকানো একক'),
      says: say(
        r`A hidden unit brings $784$ wires in, one bias and $10$ wires out, that is $795$ parameters. Now the $30$ hidden units become $60$. Inputs and outputs stay as they are.`,
        r`एक छिपी इकाई $784$ तार अंदर, एक बायस और $10$ तार बाहर लाती है, यानी $795$ प्राचल। अब $30$ की जगह $60$ छिपी इकाइयाँ हैं। इनपुट और आउटपुट वैसे ही रहते हैं।`,
        r`একটি লুকানো একক আনে ভেতরে $784$টি তার, একটি বায়াস ও বাইরে $10$টি তার, অর্থাৎ $795$টি প্যারামিটার। এবার $30$টির জায়গায় $60$টি লুকানো একক। ইনপুট ও আউটপুট একই থাকে।`,
      ),
      source: 'Bishop 2006, §5.1',
      task: {
        type: 'choice',
        ask: say(
          'How many parameters has the network now?',
          'अब नेटवर्क में कितने प्राचल हैं?',
          'এখন নেটওয়ার্কে কতগুলি প্যারামিটার?',
        ),
        options: [
          {
            says: say('About twice as many', 'लगभग दुगुने', 'প্রায় দ্বিগুণ'),
            holds: '795*60 + 10 < 2*([[weights_1]] + [[biases_1]] + [[weights_2]] + [[biases_2]])',
            why: say(
              r`$795 \cdot 60 + 10 = 47{,}710$ after $23{,}860$: both matrices grow on one side.`,
              r`$795 \cdot 60 + 10 = 47{,}710$, पहले $23{,}860$: दोनों आव्यूह एक ही ओर बढ़ते हैं।`,
              r`$795 \cdot 60 + 10 = 47{,}710$, আগে $23{,}860$: দুটি ম্যাট্রিক্সই এক দিকে বাড়ে।`,
            ),
          },
          {
            says: say('Four times as many', 'चार गुने', 'চার গুণ'),
            holds: '795*60 + 10 = 4*([[weights_1]] + [[biases_1]] + [[weights_2]] + [[biases_2]])',
            why: say(
              r`A matrix grows fourfold only where both of its sides double: between two hidden layers.`,
              r`आव्यूह चार गुना तभी होता है जब उसकी दोनों भुजाएँ दुगुनी हों: दो छिपी परतों के बीच।`,
              r`ম্যাট্রিক্স চার গুণ হয় কেবল যখন তার দুই দিকই দ্বিগুণ হয়: দুটি লুকানো স্তরের মাঝে।`,
            ),
          },
          {
            says: say('The same number', 'उतने ही', 'একই সংখ্যক'),
            holds: '795*60 + 10 = [[weights_1]] + [[biases_1]] + [[weights_2]] + [[biases_2]]',
            why: say(
              r`That would be so if the units shared their weights. In a dense layer nothing is shared.`,
              r`ऐसा तब होता जब इकाइयाँ भार साझा करतीं। डेंस परत में कुछ भी साझा नहीं होता।`,
              r`তা হত যদি এককগুলি ওয়েট ভাগ করে নিত। ডেন্স স্তরে কিছুই ভাগাভাগি হয় না।`,
            ),
          },
        ],
      },
    },
  ],
  closing: {
    problem: 'fresh',
    says: say(
      r`Fresh numbers: a vector of $[[n_0]]$ numbers, then dense layers of $[[n_1]]$ and $[[n_2]]$ units.`,
      r`नई संख्याएँ: $[[n_0]]$ संख्याओं का सदिश, फिर $[[n_1]]$ और $[[n_2]]$ इकाइयों की डेंस परतें।`,
      r`নতুন সংখ্যা: $[[n_0]]$টি সংখ্যার ভেক্টর, তারপর $[[n_1]]$ ও $[[n_2]]$টি এককের ডেন্স স্তর।`,
    ),
    asks: [
      {
        step: 'weights_1',
        ask: say(
          'How many weights does the first layer have?',
          'पहली परत में कितने भार हैं?',
          'প্রথম স্তরে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            r`One wire from each of the $[[n_0]]$ inputs to each of the $[[n_1]]$ units.`,
            r`$[[n_0]]$ में से हर इनपुट से $[[n_1]]$ में से हर इकाई तक एक तार।`,
            r`$[[n_0]]$টি ইনপুটের প্রতিটি থেকে $[[n_1]]$টি এককের প্রতিটিতে একটি তার।`,
          ),
        ],
      },
      {
        step: 'weights_2',
        ask: say(
          'How many weights does the second layer have?',
          'दूसरी परत में कितने भार हैं?',
          'দ্বিতীয় স্তরে কতগুলি ওয়েট?',
        ),
        hints: [
          say(
            'Its inputs are the units of the first layer.',
            'उसके इनपुट पहली परत की इकाइयाँ हैं।',
            'তার ইনপুট হল প্রথম স্তরের এককগুলি।',
          ),
        ],
      },
      {
        step: 'biases_2',
        ask: say(
          'How many biases does the second layer have?',
          'दूसरी परत में कितने बायस हैं?',
          'দ্বিতীয় স্তরে কতগুলি বায়াস?',
        ),
        hints: [say('One for each unit.', 'हर इकाई का एक।', 'প্রতি এককে একটি।')],
      },
    ],
  },
  learnt: [
    say(
      r`A dense layer has $n_{\text{in}} \cdot n_{\text{out}}$ weights and $n_{\text{out}}$ biases.`,
      r`डेंस परत में $n_{\text{in}} \cdot n_{\text{out}}$ भार और $n_{\text{out}}$ बायस हैं।`,
      r`ডেন্স স্তরে $n_{\text{in}} \cdot n_{\text{out}}$টি ওয়েট ও $n_{\text{out}}$টি বায়াস।`,
    ),
    say(
      'The largest matrix lies behind the largest input; nothing in it is shared.',
      'सबसे बड़ा आव्यूह सबसे बड़े इनपुट के बाद है; उसमें कुछ भी साझा नहीं।',
      'সবচেয়ে বড় ম্যাট্রিক্স সবচেয়ে বড় ইনপুটের পরে; তাতে কিছুই ভাগাভাগি হয় না।',
    ),
  ],
};
