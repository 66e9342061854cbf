import type { Messages } from './message.ts';

/** Written answers: the teacher's decisions, and the student's own rating. */
export const written = {
  'Written answers to decide ({{count}})': {
    hi: 'निर्णय के लिए लिखित उत्तर ({{count}})',
    bn: 'সিদ্ধান্তের অপেক্ষায় লিখিত উত্তর ({{count}})',
  },
  'Written answers, all decided': {
    hi: 'लिखित उत्तर, सब पर निर्णय हुआ',
    bn: 'লিখিত উত্তর, সবগুলোর সিদ্ধান্ত হয়েছে',
  },
  'Written answers': { hi: 'लिखित उत्तर', bn: 'লিখিত উত্তর' },
  'No written answers are stored for this paper.': {
    hi: 'इस प्रश्नपत्र के लिए कोई लिखित उत्तर नहीं है।',
    bn: 'এই প্রশ্নপত্রের কোনো লিখিত উত্তর নেই।',
  },
  'not accepted yet': { hi: 'अभी स्वीकार नहीं', bn: 'এখনও মানা হয়নি' },
  'Could not be read ({{count}})': { hi: 'पढ़ा नहीं जा सका ({{count}})', bn: 'পড়া গেল না ({{count}})' },
  'self-rated': { hi: 'स्वयं आँका', bn: 'নিজে মূল্যায়ন' },
  'The answer': { hi: 'उत्तर', bn: 'উত্তর' },
  'The answer has': { hi: 'उत्तर में है', bn: 'উত্তরে আছে' },
  'Model answer': { hi: 'आदर्श उत्तर', bn: 'আদর্শ উত্তর' },
  Comment: { hi: 'टिप्पणी', bn: 'মন্তব্য' },
  Accept: { hi: 'स्वीकार करें', bn: 'মেনে নিন' },
  'Change the decision': { hi: 'निर्णय बदलें', bn: 'সিদ্ধান্ত বদলান' },
  'accept and next': { hi: 'स्वीकार करें और आगे', bn: 'মেনে নিয়ে পরেরটি' },
  'another answer': { hi: 'दूसरा उत्तर', bn: 'অন্য উত্তর' },
  'Compare with the model answer': {
    hi: 'आदर्श उत्तर से मिलाकर देखें',
    bn: 'আদর্শ উত্তরের সঙ্গে মেলান',
  },
  'Rate my answer': { hi: 'मेरा उत्तर आँकें', bn: 'আমার উত্তর মূল্যায়ন করি' },
  'Change my rating': { hi: 'मेरा मूल्यांकन बदलें', bn: 'আমার মূল্যায়ন বদলাই' },
  'Storing the decision': { hi: 'निर्णय सहेजा जा रहा है', bn: 'সিদ্ধান্ত রাখা হচ্ছে' },
  'Reading the written answers': {
    hi: 'लिखित उत्तर पढ़े जा रहे हैं',
    bn: 'লিখিত উত্তর পড়া হচ্ছে',
  },
} as const satisfies Messages;
