import type { LanguageName } from './languages.ts';

/** A text of the menu. `&` precedes the letter that opens it with Alt. */
interface MenuItem extends Readonly<Record<LanguageName, string>> {
  /** An Electron accelerator: `CmdOrCtrl+Shift+Z`. */
  readonly key?: string;
}

/** The names of the menus and submenus. */
export const menus = {
  file: { en: '&File', hi: 'फ़ाइल (&F)', bn: 'ফাইল (&F)' },
  edit: { en: '&Edit', hi: 'संपादन (&E)', bn: 'সম্পাদনা (&E)' },
  view: { en: '&View', hi: 'दृश्य (&V)', bn: 'দৃশ্য (&V)' },
  help: { en: '&Help', hi: 'सहायता (&H)', bn: 'সহায়তা (&H)' },
  recent: { en: 'Open Recent', hi: 'हाल में खोले गए', bn: 'সম্প্রতি খোলা' },
  theme: { en: 'Theme', hi: 'थीम', bn: 'থিম' },
} as const satisfies Readonly<Record<string, MenuItem>>;

/**
 * Every item of the menu, with its shortcut if it has one. The menu and the sheet of keyboard shortcuts show
 * them.
 */
export const menuItems = {
  new: { en: 'New Problem…', hi: 'नया सवाल…', bn: 'নতুন সমস্যা…', key: 'CmdOrCtrl+N' },
  open: { en: 'Open…', hi: 'खोलें…', bn: 'খুলুন…', key: 'CmdOrCtrl+O' },
  print: { en: 'Export PDF…', hi: 'PDF बनाएँ…', bn: 'PDF তৈরি করুন…', key: 'CmdOrCtrl+P' },
  export: {
    en: 'Export Picture or Film…',
    hi: 'चित्र या फ़िल्म निर्यात करें…',
    bn: 'ছবি বা ফিল্ম রপ্তানি করুন…',
    key: 'CmdOrCtrl+Shift+E',
  },
  restore: { en: 'Restore a Backup…', hi: 'बैकअप वापस लाएँ…', bn: 'ব্যাকআপ ফিরিয়ে আনুন…' },
  quit: { en: 'Quit', hi: 'बाहर निकलें', bn: 'প্রস্থান' },
  undo: { en: 'Undo', hi: 'वापस लें', bn: 'ফিরিয়ে নিন', key: 'CmdOrCtrl+Z' },
  redo: { en: 'Redo', hi: 'फिर से करें', bn: 'আবার করুন', key: 'CmdOrCtrl+Shift+Z' },
  cut: { en: 'Cut', hi: 'काटें', bn: 'কাটুন', key: 'CmdOrCtrl+X' },
  copy: { en: 'Copy', hi: 'कॉपी करें', bn: 'কপি করুন', key: 'CmdOrCtrl+C' },
  paste: { en: 'Paste', hi: 'चिपकाएँ', bn: 'পেস্ট করুন', key: 'CmdOrCtrl+V' },
  selectAll: { en: 'Select All', hi: 'सब चुनें', bn: 'সব বাছুন', key: 'CmdOrCtrl+A' },
  shelf: { en: 'Shelf', hi: 'शेल्फ़', bn: 'শেলফ', key: 'CmdOrCtrl+1' },
  sessions: { en: 'Sessions', hi: 'सत्र', bn: 'সেশন', key: 'CmdOrCtrl+2' },
  progress: { en: 'Progress', hi: 'प्रगति', bn: 'অগ্রগতি', key: 'CmdOrCtrl+3' },
  labs: { en: 'Experiments', hi: 'प्रयोग', bn: 'পরীক্ষা-নিরীক্ষা', key: 'CmdOrCtrl+4' },
  playground: { en: 'Playground', hi: 'प्लेग्राउंड', bn: 'প্লেগ্রাউন্ড', key: 'CmdOrCtrl+5' },
  formulas: {
    en: 'Formula Sheet',
    hi: 'सूत्र-पत्र',
    bn: 'সূত্রপত্র',
    key: 'CmdOrCtrl+Shift+F',
  },
  overview: {
    en: 'Overview by Hand',
    hi: 'एक पन्ने का सार',
    bn: 'এক পাতার সারাংশ',
    key: 'CmdOrCtrl+Shift+H',
  },
  glossary: { en: 'Glossary', hi: 'शब्दावली', bn: 'শব্দকোষ', key: 'CmdOrCtrl+G' },
  settings: { en: 'Settings', hi: 'सेटिंग्स', bn: 'সেটিংস', key: 'CmdOrCtrl+,' },
  theme: { en: 'Light or Dark', hi: 'हल्की या गहरी', bn: 'হালকা বা গাঢ়', key: 'CmdOrCtrl+Shift+L' },
  'theme-system': { en: 'As the System', hi: 'सिस्टम के अनुसार', bn: 'সিস্টেম অনুযায়ী' },
  'theme-paper': { en: 'Paper (light)', hi: 'काग़ज़ (हल्की)', bn: 'কাগজ (হালকা)' },
  'theme-slate': { en: 'Slate (dark)', hi: 'स्लेट (गहरी)', bn: 'স্লেট (গাঢ়)' },
  'theme-contrast': { en: 'High Contrast', hi: 'अधिक कंट्रास्ट', bn: 'বেশি কনট্রাস্ট' },
  'zoom-in': { en: 'Zoom In', hi: 'बड़ा करें', bn: 'বড় করুন', key: 'CmdOrCtrl+=' },
  'zoom-out': { en: 'Zoom Out', hi: 'छोटा करें', bn: 'ছোট করুন', key: 'CmdOrCtrl+-' },
  'zoom-reset': { en: 'Actual Size', hi: 'असली आकार', bn: 'আসল মাপ', key: 'CmdOrCtrl+0' },
  audit: {
    en: 'Audit the Key',
    hi: 'उत्तर-कुंजी की जाँच',
    bn: 'উত্তরপত্র যাচাই',
    key: 'CmdOrCtrl+K',
  },
  present: { en: 'Presenter Mode', hi: 'प्रस्तुति मोड', bn: 'উপস্থাপনা মোড', key: 'F5' },
  notes: {
    en: 'Notes in a Second Window',
    hi: 'दूसरी विंडो में नोट्स',
    bn: 'দ্বিতীয় উইন্ডোতে নোট',
    key: 'Shift+F5',
  },
  fullScreen: { en: 'Full Screen', hi: 'पूरी स्क्रीन', bn: 'পুরো পর্দা', key: 'F11' },
  reload: { en: 'Reload', hi: 'फिर से लोड करें', bn: 'আবার লোড করুন' },
  developerTools: { en: 'Developer Tools', hi: 'डेवलपर टूल', bn: 'ডেভেলপার টুল' },
  'first-minute': { en: 'The First Minute', hi: 'पहला मिनट', bn: 'প্রথম মিনিট' },
  shortcuts: { en: 'Keyboard Shortcuts', hi: 'कीबोर्ड शॉर्टकट', bn: 'কিবোর্ড শর্টকাট', key: 'CmdOrCtrl+/' },
  about: { en: 'About Chalkgrad', hi: 'Chalkgrad के बारे में', bn: 'Chalkgrad সম্পর্কে' },
} as const satisfies Readonly<Record<string, MenuItem>>;
export type MenuItemName = keyof typeof menuItems;

/** The items that the page carries out; the others are carried out by Electron. */
export type MenuCommand = Exclude<
  MenuItemName,
  'restore' | 'quit' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'fullScreen' | 'reload' | 'developerTools'
>;

/** The texts of the file dialogs. */
export const dialogWords: Readonly<
  Record<
    LanguageName,
    {
      readonly open: string;
      readonly documents: string;
      readonly exportPdf: string;
      readonly saveProblem: string;
      readonly problem: string;
      readonly savePaper: string;
      readonly paper: string;
      readonly handIn: string;
      readonly answers: string;
      readonly evidence: string;
    }
  >
> = {
  en: {
    open: 'Open a paper or problem',
    documents: 'Papers and problems',
    exportPdf: 'Export PDF',
    saveProblem: 'Save problem',
    problem: 'Problem',
    savePaper: 'Save a copy of the paper',
    paper: 'Paper',
    handIn: 'Save the answers for the teacher',
    answers: 'Answers',
    evidence: 'Export your progress',
  },
  hi: {
    open: 'प्रश्नपत्र या सवाल खोलें',
    documents: 'प्रश्नपत्र और सवाल',
    exportPdf: 'PDF बनाएँ',
    saveProblem: 'सवाल सहेजें',
    problem: 'सवाल',
    savePaper: 'प्रश्नपत्र की प्रति सहेजें',
    paper: 'प्रश्नपत्र',
    handIn: 'शिक्षक के लिए उत्तर सहेजें',
    answers: 'उत्तर',
    evidence: 'अपनी प्रगति निर्यात करें',
  },
  bn: {
    open: 'প্রশ্নপত্র বা সমস্যা খুলুন',
    documents: 'প্রশ্নপত্র ও সমস্যা',
    exportPdf: 'PDF তৈরি করুন',
    saveProblem: 'সমস্যা সংরক্ষণ করুন',
    problem: 'সমস্যা',
    savePaper: 'প্রশ্নপত্রের একটি কপি সংরক্ষণ করুন',
    paper: 'প্রশ্নপত্র',
    handIn: 'শিক্ষকের জন্য উত্তর সংরক্ষণ করুন',
    answers: 'উত্তর',
    evidence: 'আপনার অগ্রগতি রপ্তানি করুন',
  },
};
