import type { Meanings } from '../meaning.ts';

/** The shape of the objective: norms, measured slopes and curvature. */
export const curvature = {
  normLimit: {
    tex: 'c',
    name: { en: 'limit of the norm', hi: 'नॉर्म की सीमा', bn: 'নর্মের সীমা' },
    says: {
      en: 'The longest gradient that is let through; a longer one is shortened to it.',
      hi: 'सबसे लंबा ग्रेडिएंट जो जाने दिया जाता है; उससे लंबा छोटा किया जाता है।',
      bn: 'সবচেয়ে লম্বা গ্রেডিয়েন্ট যা যেতে দেওয়া হয়; তার বেশি হলে ছোট করা হয়।',
    },
    range: 'positive',
  },
  norm: {
    tex: String.raw`\lVert g \rVert`,
    name: { en: 'norm of the gradient', hi: 'ग्रेडिएंट का नॉर्म', bn: 'গ্রেডিয়েন্টের নর্ম' },
    says: {
      en: 'The length of the gradient as an arrow: the root of the sum of its squares.',
      hi: 'तीर के रूप में ग्रेडिएंट की लंबाई: वर्गों के योग का मूल।',
      bn: 'তীর হিসেবে গ্রেডিয়েন্টের দৈর্ঘ্য: বর্গের যোগফলের মূল।',
    },
    range: 'not negative',
  },
  clipFactor: {
    tex: 's',
    name: { en: 'clipping factor', hi: 'क्लिपिंग गुणक', bn: 'ক্লিপিং গুণক' },
    says: {
      en: 'What every entry of the gradient is multiplied by: 1 where it is short enough.',
      hi: 'ग्रेडिएंट की हर प्रविष्टि का गुणक: छोटा हो तो 1।',
      bn: 'গ্রেডিয়েন্টের প্রতিটি ঘরের গুণক: যথেষ্ট ছোট হলে 1।',
    },
    range: 'up to one',
  },
  clippedGradient: {
    tex: String.raw`\hat g`,
    name: { en: 'clipped gradient', hi: 'क्लिप किया ग्रेडिएंट', bn: 'ক্লিপ করা গ্রেডিয়েন্ট' },
    says: {
      en: 'The gradient in the same direction, at most as long as the limit.',
      hi: 'उसी दिशा में ग्रेडिएंट, अधिकतम सीमा जितना लंबा।',
      bn: 'একই দিকে গ্রেডিয়েন্ট, বড়জোর সীমার সমান লম্বা।',
    },
  },
  nudge: {
    tex: 'h',
    name: { en: 'nudge', hi: 'छोटा बदलाव', bn: 'ছোট বদল' },
    says: {
      en: 'How far the parameter is moved to see what the function does.',
      hi: 'फलन का व्यवहार देखने के लिए प्राचल को कितना खिसकाया जाता है।',
      bn: 'ফাংশন কী করে দেখতে প্যারামিটার কতটা সরানো হয়।',
    },
    range: 'positive',
  },
  nudgedUp: {
    tex: 'f(w + h)',
    name: { en: 'value just above', hi: 'ठीक ऊपर का मान', bn: 'ঠিক উপরের মান' },
    says: {
      en: 'The function where only this parameter is larger by the nudge.',
      hi: 'जहाँ केवल यह प्राचल थोड़ा बड़ा है, वहाँ फलन।',
      bn: 'যেখানে কেবল এই প্যারামিটার সামান্য বড়, সেখানে ফাংশন।',
    },
  },
  nudgedDown: {
    tex: 'f(w - h)',
    name: { en: 'value just below', hi: 'ठीक नीचे का मान', bn: 'ঠিক নিচের মান' },
    says: {
      en: 'The function where only this parameter is smaller by the nudge.',
      hi: 'जहाँ केवल यह प्राचल थोड़ा छोटा है, वहाँ फलन।',
      bn: 'যেখানে কেবল এই প্যারামিটার সামান্য ছোট, সেখানে ফাংশন।',
    },
  },
  numericalSlope: {
    tex: 'n',
    name: { en: 'measured slope', hi: 'मापा हुआ ढाल', bn: 'মাপা ঢাল' },
    says: {
      en: 'Rise over run between the nudged points; it checks the slope of the rules.',
      hi: 'खिसके बिंदुओं के बीच चढ़ाई भाग दूरी; यह नियमों से निकले ढाल को जाँचता है।',
      bn: 'সরানো বিন্দু দুটির মাঝে উচ্চতা ভাগ দূরত্ব; নিয়মে পাওয়া ঢাল যাচাই করে।',
    },
  },
  relativeError: {
    tex: 'r',
    name: { en: 'relative error', hi: 'आपेक्षिक त्रुटि', bn: 'আপেক্ষিক ত্রুটি' },
    says: {
      en: 'How far the measured and the derived slope differ, compared with their size.',
      hi: 'मापे और निकाले ढाल अपने आकार की तुलना में कितने अलग हैं।',
      bn: 'মাপা ও নির্ণীত ঢাল মাপের তুলনায় কতটা আলাদা।',
    },
    range: 'not negative',
  },
  curvature: {
    tex: 'h',
    name: { en: 'second derivative', hi: 'द्वितीय अवकलज', bn: 'দ্বিতীয় অন্তরকলজ' },
    says: {
      en: 'How fast the slope itself changes: an entry of the Hessian.',
      hi: 'ढाल स्वयं कितनी तेज़ी से बदलता है: हेसियन की एक प्रविष्टि।',
      bn: 'ঢাল নিজে কত দ্রুত বদলায়: হেসিয়ানের একটি ঘর।',
    },
  },
  trace: {
    tex: String.raw`\operatorname{tr}(H)`,
    name: { en: 'trace of the Hessian', hi: 'हेसियन का अनुरेख', bn: 'হেসিয়ানের ট্রেস' },
    says: {
      en: 'The sum of the diagonal: also the sum of both curvatures.',
      hi: 'विकर्ण का योग: दोनों वक्रताओं का योग भी।',
      bn: 'কর্ণের যোগফল: দুই বক্রতারও যোগফল।',
    },
  },
  determinant: {
    tex: String.raw`\det(H)`,
    name: { en: 'determinant of the Hessian', hi: 'हेसियन का सारणिक', bn: 'হেসিয়ানের নির্ণায়ক' },
    says: {
      en: 'The product of both curvatures: below 0 the point is a saddle.',
      hi: 'दोनों वक्रताओं का गुणनफल: 0 से कम हो तो बिंदु काठी है।',
      bn: 'দুই বক্রতার গুণফল: 0-এর কম হলে বিন্দুটি স্যাডল।',
    },
  },
  largestCurvature: {
    tex: String.raw`\lambda_{\max}`,
    name: { en: 'largest curvature', hi: 'सबसे बड़ी वक्रता', bn: 'বৃহত্তম বক্রতা' },
    says: {
      en: 'The larger eigenvalue of the Hessian: the steepest direction limits the learning rate.',
      hi: 'हेसियन का बड़ा आइगेनमान: सबसे खड़ी दिशा सीखने की दर को सीमित करती है।',
      bn: 'হেসিয়ানের বড় আইগেনমান: সবচেয়ে খাড়া দিক শেখার হার সীমিত করে।',
    },
  },
  smallestCurvature: {
    tex: String.raw`\lambda_{\min}`,
    name: { en: 'smallest curvature', hi: 'सबसे छोटी वक्रता', bn: 'ক্ষুদ্রতম বক্রতা' },
    says: {
      en: 'The smaller eigenvalue of the Hessian: the flattest direction, in which training is slowest.',
      hi: 'हेसियन का छोटा आइगेनमान: सबसे समतल दिशा, जिसमें प्रशिक्षण सबसे धीमा है।',
      bn: 'হেসিয়ানের ছোট আইগেনমান: সবচেয়ে সমতল দিক, যেখানে প্রশিক্ষণ সবচেয়ে ধীর।',
    },
  },
  conditionNumber: {
    tex: String.raw`\kappa`,
    name: { en: 'condition number', hi: 'कंडीशन संख्या', bn: 'কন্ডিশন সংখ্যা' },
    says: {
      en: 'Largest over smallest curvature: the larger, the more the descent zigzags.',
      hi: 'सबसे बड़ी भाग सबसे छोटी वक्रता: जितनी बड़ी, उतना टेढ़ा-मेढ़ा अवरोहण।',
      bn: 'বৃহত্তম ভাগ ক্ষুদ্রতম বক্রতা: যত বড়, নামা তত আঁকাবাঁকা।',
    },
    range: 'from one',
  },
  largestStableRate: {
    tex: String.raw`\eta_{\max}`,
    name: { en: 'largest stable learning rate', hi: 'सबसे बड़ी स्थिर दर', bn: 'বৃহত্তম স্থিতিশীল হার' },
    says: {
      en: 'Above 2 divided by the largest curvature every step goes farther away.',
      hi: '2 भाग सबसे बड़ी वक्रता से ऊपर हर चरण और दूर जाता है।',
      bn: '2 ভাগ বৃহত্তম বক্রতার উপরে প্রতিটি ধাপ আরও দূরে যায়।',
    },
    range: 'positive',
  },
  bestRate: {
    tex: String.raw`\eta_{\mathrm{best}}`,
    name: { en: 'best fixed learning rate', hi: 'सबसे अच्छी स्थिर दर', bn: 'সেরা স্থির হার' },
    says: {
      en: 'The rate that shortens the slowest direction fastest: 2 over the sum of both curvatures.',
      hi: 'जो दर सबसे धीमी दिशा को सबसे तेज़ छोटा करे: 2 भाग दोनों वक्रताओं का योग।',
      bn: 'যে হার সবচেয়ে ধীর দিককে সবচেয়ে দ্রুত ছোট করে: 2 ভাগ দুই বক্রতার যোগফল।',
    },
    range: 'positive',
  },
} as const satisfies Meanings;
