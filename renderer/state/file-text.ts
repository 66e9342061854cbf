import { fillEach, say } from '../../core/language/text.ts';
import type { PointsIssue } from '../../core/playground/points-error.ts';

/** Bytes of a table that a page reads. */
const LARGEST = 2_000_000;

/** The text of a file that somebody gave, or why it is not read. */
export async function fileText(file: File): Promise<string | PointsIssue> {
  const where = say('the file', 'फ़ाइल', 'ফাইল');
  if (file.size > LARGEST)
    return {
      where,
      what: fillEach(say('has {{count}} bytes', '{{count}} बाइट हैं', '{{count}} বাইট আছে'), {
        count: file.size,
      }),
      fix: fillEach(
        say('at most {{most}} are read', 'अधिक से अधिक {{most}} पढ़े जाते हैं', 'বড়জোর {{most}} বাইট পড়া হয়'),
        { most: LARGEST },
      ),
    };
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      where,
      what: say(
        'has bytes that are not UTF-8 text',
        'ऐसे बाइट हैं जो UTF-8 पाठ नहीं हैं',
        'এমন বাইট আছে যা UTF-8 লেখা নয়',
      ),
      fix: say('save it as “CSV UTF-8”', 'उसे “CSV UTF-8” के रूप में सहेजें', 'সেটি “CSV UTF-8” হিসাবে সংরক্ষণ করুন'),
    };
  }
}
