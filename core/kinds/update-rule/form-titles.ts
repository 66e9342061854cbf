import { joined, same, say, type Text } from '../../language/text.ts';

/** The titles of the forms of optimizers that are compared, and of the schedules, by their English text. */
const KNOWN: readonly Text[] = [
  say('Velocity in steps', 'वेग कदमों में', 'বেগ পদক্ষেপে'),
  say('Velocity in gradients', 'वेग ग्रेडिएंट में', 'বেগ গ্রেডিয়েন্টে'),
  say('Gradient at the look-ahead point', 'आगे के बिंदु पर ग्रेडिएंट', 'সামনের বিন্দুতে গ্রেডিয়েন্ট'),
  say('Rewritten at the stored weight', 'रखे हुए भार पर फिर से लिखा', 'রাখা ওয়েটে নতুন করে লেখা'),
  say('Rewritten, velocity in gradients', 'फिर से लिखा, वेग ग्रेडिएंट में', 'নতুন করে লেখা, বেগ গ্রেডিয়েন্টে'),
  say('Gradient descent', 'ग्रेडिएंट डिसेंट', 'গ্রেডিয়েন্ট ডিসেন্ট'),
  say('The first velocity is the first gradient', 'पहला वेग पहला ग्रेडिएंट है', 'প্রথম বেগ হল প্রথম গ্রেডিয়েন্ট'),
  say('The velocity starts at 0', 'वेग 0 से शुरू होता है', 'বেগ 0 থেকে শুরু'),
  say('constant learning rate', 'स्थिर सीखने की दर', 'ধ্রুব শেখার হার'),
];
const HALVED = /^learning rate halved from update (\d+)$/;

function titleIn(title: string): Text {
  const from = HALVED.exec(title)?.[1];
  return from === undefined
    ? (KNOWN.find(({ en }) => en === title) ?? same(title))
    : say(title, `अद्यतन ${from} से आधी सीखने की दर`, `হালনাগাদ ${from} থেকে অর্ধেক শেখার হার`);
}

/** `Velocity in steps, constant learning rate`. */
export const formTitle = (form: string, schedule: string): Text =>
  joined([titleIn(form), titleIn(schedule)], ', ');
