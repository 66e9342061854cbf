import type { LanguageName } from './languages.ts';

/** The sentences about the session file that the main process composes: recovery, backups, failures. */
export interface StoreWords {
  /** What was wrong with the file, and where it is now. */
  readonly damaged: (aside: string) => string;
  readonly empty: (aside: string) => string;
  readonly missing: string;
  readonly remains: (aside: string) => string;
  readonly chosen: (aside: string) => string;
  /** What is in its place. */
  readonly backup: (held: string, path: string) => string;
  readonly corrected: string;
  readonly started: string;
  /** A backup in a list: its date, and what it holds. */
  readonly held: (date: string, sessions: number, answers: number) => string;
  /** The dialog that restores a backup. */
  readonly restore: string;
  readonly which: string;
  readonly kept: string;
  readonly older: string;
  readonly cancel: string;
  readonly none: string;
  readonly notRestored: (why: string) => string;
  /** Said once when answers cannot be stored. */
  readonly notStored: (why: string) => string;
  readonly diskFull: string;
  readonly locked: string;
  readonly readOnly: string;
  readonly network: (folder: string) => string;
}

export const storeWords: Readonly<Record<LanguageName, StoreWords>> = {
  en: {
    damaged: (aside) => `The session file was damaged and has been moved to ${aside}.`,
    empty: (aside) => `The session file was empty and has been moved to ${aside}.`,
    missing: 'The session file was missing.',
    remains: (aside) => `What was left of it has been moved to ${aside}.`,
    chosen: (aside) => `The session file that was in use is kept at ${aside}.`,
    backup: (held, path) => `The last backup was put in its place. ${held}; from ${path}`,
    corrected: 'All of its sessions and answers were kept: only its version number was wrong.',
    started: 'A new one was started.',
    held: (date, sessions, answers) => `${date}: sessions ${sessions}, answers ${answers}`,
    restore: 'Restore a backup',
    which: 'Which backup should take the place of your sessions?',
    kept: 'The session file in use now is kept beside it, under another name.',
    older: 'Older',
    cancel: 'Cancel',
    none: 'There is no backup yet. One is written at each exit and at the first start of a day.',
    notRestored: (why) => `The backup could not be restored, and nothing was changed: ${why}`,
    notStored: (why) =>
      `Your answers cannot be stored at the moment: ${why}. They stay in this window and are stored as soon as it is possible; do not close it before that.`,
    diskFull: 'the disk is full',
    locked: 'another program has locked the session file',
    readOnly: 'the session file cannot be written to',
    network: (folder) =>
      `Your sessions are in a network folder (${folder}). Saving is slower there, and two computers must not use them at the same time.`,
  },
  hi: {
    damaged: (aside) => `सत्र फ़ाइल ख़राब थी और उसे ${aside} पर रख दिया गया है।`,
    empty: (aside) => `सत्र फ़ाइल ख़ाली थी और उसे ${aside} पर रख दिया गया है।`,
    missing: 'सत्र फ़ाइल नहीं मिली।',
    remains: (aside) => `उसका जो हिस्सा बचा था, उसे ${aside} पर रख दिया गया है।`,
    chosen: (aside) => `जो सत्र फ़ाइल उपयोग में थी, वह ${aside} पर रखी है।`,
    backup: (held, path) => `उसकी जगह पिछला बैकअप रखा गया। ${held}; स्थान: ${path}`,
    corrected: 'उसके सभी सत्र और उत्तर बने हुए हैं: केवल उसका संस्करण अंक ग़लत था।',
    started: 'एक नई फ़ाइल शुरू की गई।',
    held: (date, sessions, answers) => `${date}: सत्र ${sessions}, उत्तर ${answers}`,
    restore: 'बैकअप वापस लाएँ',
    which: 'आपके सत्रों की जगह कौन-सा बैकअप रखा जाए?',
    kept: 'अभी उपयोग में आ रही सत्र फ़ाइल उसी फ़ोल्डर में दूसरे नाम से रखी जाएगी।',
    older: 'और पुराने',
    cancel: 'रद्द करें',
    none: 'अभी कोई बैकअप नहीं है। हर बार बंद करने पर और दिन की पहली शुरुआत पर एक बैकअप बनता है।',
    notRestored: (why) => `बैकअप वापस नहीं लाया जा सका, और कुछ नहीं बदला: ${why}`,
    notStored: (why) =>
      `आपके उत्तर अभी सहेजे नहीं जा सकते: ${why}। वे इस विंडो में रहेंगे और संभव होते ही सहेजे जाएँगे; उससे पहले इसे बंद न करें।`,
    diskFull: 'डिस्क भर गई है',
    locked: 'किसी दूसरे प्रोग्राम ने सत्र फ़ाइल को रोक रखा है',
    readOnly: 'सत्र फ़ाइल में लिखा नहीं जा सकता',
    network: (folder) =>
      `आपके सत्र एक नेटवर्क फ़ोल्डर (${folder}) में हैं। वहाँ सहेजना धीमा होता है, और दो कंप्यूटर उन्हें एक साथ उपयोग न करें।`,
  },
  bn: {
    damaged: (aside) => `সেশন ফাইলটি নষ্ট ছিল, সেটি ${aside}-এ সরিয়ে রাখা হয়েছে।`,
    empty: (aside) => `সেশন ফাইলটি খালি ছিল, সেটি ${aside}-এ সরিয়ে রাখা হয়েছে।`,
    missing: 'সেশন ফাইলটি পাওয়া যায়নি।',
    remains: (aside) => `তার যা অবশিষ্ট ছিল, তা ${aside}-এ সরিয়ে রাখা হয়েছে।`,
    chosen: (aside) => `যে সেশন ফাইলটি ব্যবহার হচ্ছিল, সেটি ${aside}-এ রাখা আছে।`,
    backup: (held, path) => `তার জায়গায় শেষ ব্যাকআপটি রাখা হয়েছে। ${held}; অবস্থান: ${path}`,
    corrected: 'তার সব সেশন ও উত্তর আছে: শুধু তার সংস্করণ নম্বরটি ভুল ছিল।',
    started: 'একটি নতুন ফাইল শুরু করা হয়েছে।',
    held: (date, sessions, answers) => `${date}: সেশন ${sessions}, উত্তর ${answers}`,
    restore: 'ব্যাকআপ ফিরিয়ে আনুন',
    which: 'আপনার সেশনগুলির জায়গায় কোন ব্যাকআপটি রাখা হবে?',
    kept: 'এখন যে সেশন ফাইলটি ব্যবহার হচ্ছে, সেটি একই ফোল্ডারে অন্য নামে থাকবে।',
    older: 'আরও পুরোনো',
    cancel: 'বাতিল',
    none: 'এখনও কোনো ব্যাকআপ নেই। প্রতিবার বন্ধ করার সময় এবং দিনের প্রথম শুরুতে একটি ব্যাকআপ লেখা হয়।',
    notRestored: (why) => `ব্যাকআপটি ফিরিয়ে আনা যায়নি, কিছুই বদলায়নি: ${why}`,
    notStored: (why) =>
      `আপনার উত্তর এখন সংরক্ষণ করা যাচ্ছে না: ${why}। সেগুলি এই উইন্ডোতে থাকবে এবং সম্ভব হলেই সংরক্ষণ করা হবে; তার আগে এটি বন্ধ করবেন না।`,
    diskFull: 'ডিস্ক ভরে গেছে',
    locked: 'অন্য একটি প্রোগ্রাম সেশন ফাইলটি আটকে রেখেছে',
    readOnly: 'সেশন ফাইলে লেখা যাচ্ছে না',
    network: (folder) =>
      `আপনার সেশনগুলি একটি নেটওয়ার্ক ফোল্ডারে (${folder}) আছে। সেখানে সংরক্ষণ ধীর, এবং দুটি কম্পিউটার একসঙ্গে সেগুলি ব্যবহার করবে না।`,
  },
};
