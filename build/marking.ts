import { figuresOf } from '../tests/oracles/marking/figures.ts';
import { fuzz } from '../tests/oracles/marking/fuzz.ts';
import { namedFigures } from '../tests/oracles/marking/named-figures.ts';
import { compareAll } from '../tests/oracles/marking/tally.ts';
import { typedFigures } from '../tests/oracles/marking/typed-figures.ts';

/**
 * `npm run marking -- --fuzz ANSWERS [SEED]`: marks answers that nobody foresaw; fails where marking does.
 * `npm run marking [-- SCRIPTS [SEED]]`: marks simulated scripts and compares each box with what it deserves by
 * how the script was made. SCRIPTS is the number for each problem. Then the share of the typed answers of
 * `tests/core/marking/typed-answers.ts` that are read as what they mean.
 */
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (...cells: readonly string[]): boolean =>
  say(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(10))).join(''));

const [first = '510', second = '20261129', third] = process.argv.slice(2);
if (first === '--fuzz') {
  const {
    answers,
    scripts: marked,
    failures,
  } = fuzz(Number(second), Number(third ?? 20261129), (done) => process.stderr.write(`\r${done} answers`));
  say(`${answers} answers in ${marked} scripts marked, ${failures.length} of them wrongly`);
  for (const failure of failures) say(`  ${failure}`);
  process.exit(failures.length === 0 ? 0 : 1);
}
const [scripts, seed] = [first, second];
/** Scripts with each mistake of the library, for each problem. */
const NAMED_SCRIPTS = 12;
const found = figuresOf(compareAll(Number(scripts), Number(seed)));

row('scripts marked exactly as simulated', percent(found.exact));
for (const [name, share] of Object.entries(found.byProblem)) row(`  ${name}`, percent(share));
say('');
row('mistake', 'exactly', 'charged', 'due');
for (const [name, { exact, charged, due }] of Object.entries(found.byMistake))
  row(`  ${name}`, percent(exact), charged.toFixed(2), due.toFixed(2));
say('');
for (const figures of [3, 4, 5] as const)
  row(`right method, worked to ${figures} figures: boxes right`, percent(found.rounded[figures]));
row('0 in every box of seed question 2', percent(found.constant.zero));
row(`the best constant there (${found.constant.of})`, percent(found.constant.best));
row('boxes falsely credited', String(found.falselyCredited));
say(`${found.scripts} scripts, ${found.boxes} boxes, seed ${seed}`);

const diagnosed = namedFigures(Number(seed), NAMED_SCRIPTS);
say('');
row('deductions for a mistake of the library', 'made', 'named');
for (const [name, { deductions, named }] of Object.entries(diagnosed.byMistake))
  row(`  ${name}`, String(deductions), percent(named / deductions));
row('  all', String(diagnosed.deductions), percent(diagnosed.named / diagnosed.deductions));
row('wrong causes named', String(diagnosed.wrong.length));
for (const one of diagnosed.wrong) say(`  ${one}`);

const typed = typedFigures();
say('');
row('typed answers that have one meaning', 'ways', 'read');
for (const [name, { ways, read }] of Object.entries(typed.byBox))
  row(`  ${name}`, String(ways), percent(read / ways));
row('  all', String(typed.ways), percent(typed.read / typed.ways));
row('read silently as something else', String(typed.misread.length));
row('answers that only the student can explain', String(typed.unclear));
row('of them guessed', String(typed.guessed.length));
for (const one of [...typed.askedBack, ...typed.misread, ...typed.guessed]) say(`  ${one}`);
