import type { Meanings } from '../meaning.ts';

/** How training is counted. */
export const training = {
  samples: {
    tex: 'N',
    name: { en: 'number of samples', hi: 'नमूनों की संख्या', bn: 'নমুনার সংখ্যা' },
    says: {
      en: 'How many examples the training set has.',
      hi: 'प्रशिक्षण समूह में कितने उदाहरण हैं।',
      bn: 'প্রশিক্ষণ সেটে কতগুলি উদাহরণ আছে।',
    },
    range: 'counting',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  batchSize: {
    tex: 'B',
    name: { en: 'batch size', hi: 'बैच का आकार', bn: 'ব্যাচের আকার' },
    says: {
      en: 'How many samples share one update.',
      hi: 'एक अद्यतन में कितने नमूने साझा होते हैं।',
      bn: 'একটি হালনাগাদে কতগুলি নমুনা থাকে।',
    },
    range: 'counting',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  epochs: {
    tex: 'E',
    name: { en: 'number of epochs', hi: 'एपॉकों की संख्या', bn: 'ইপকের সংখ্যা' },
    says: {
      en: 'How often training goes through all samples.',
      hi: 'प्रशिक्षण सब नमूनों से कितनी बार गुज़रता है।',
      bn: 'প্রশিক্ষণ সব নমুনার মধ্য দিয়ে কতবার যায়।',
    },
    range: 'counting',
  },
  batches: {
    tex: String.raw`\lceil N/B \rceil`,
    name: { en: 'batches in an epoch', hi: 'एक एपॉक में बैच', bn: 'এক ইপকে ব্যাচ' },
    says: {
      en: 'Samples divided by the batch size; a last batch that is not full counts too, unless it is left out.',
      hi: 'नमूने भाग बैच का आकार; अधूरा अंतिम बैच भी गिना जाता है, जब तक छोड़ा न जाए।',
      bn: 'নমুনা ভাগ ব্যাচের আকার; অসম্পূর্ণ শেষ ব্যাচও গোনা হয়, বাদ না দিলে।',
    },
    range: 'counting',
  },
  lastBatch: {
    tex: 'l',
    name: { en: 'samples of the last batch', hi: 'अंतिम बैच के नमूने', bn: 'শেষ ব্যাচের নমুনা' },
    says: {
      en: 'What is left for the last batch when the others are full.',
      hi: 'बाकी बैच भरने पर अंतिम बैच के लिए जो बचता है।',
      bn: 'অন্যগুলি ভরলে শেষ ব্যাচের জন্য যা থাকে।',
    },
    range: 'whole',
    unit: { en: 'samples', hi: 'नमूने', bn: 'নমুনা' },
  },
  updates: {
    tex: 'u',
    name: { en: 'updates in an epoch', hi: 'एक एपॉक में अद्यतन', bn: 'এক ইপকে হালনাগাদ' },
    says: {
      en: 'One for each batch, or fewer where gradients of several batches are gathered first.',
      hi: 'हर बैच का एक, या कम, जहाँ कई बैचों के ग्रेडिएंट पहले जमा होते हैं।',
      bn: 'প্রতি ব্যাচে একটি, বা কম, যেখানে কয়েক ব্যাচের গ্রেডিয়েন্ট আগে জমা হয়।',
    },
    range: 'counting',
  },
  totalUpdates: {
    tex: 'U',
    name: { en: 'updates in all', hi: 'कुल अद्यतन', bn: 'মোট হালনাগাদ' },
    says: {
      en: 'Updates in an epoch times epochs.',
      hi: 'एक एपॉक के अद्यतन गुणा एपॉक।',
      bn: 'এক ইপকের হালনাগাদ গুণ ইপক।',
    },
    range: 'counting',
  },
} as const satisfies Meanings;
