import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { goTo, launchApp, type LaunchedApp } from './app.ts';
import { text } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-print-'));
const cli = (...args: string[]): string =>
  execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'electron/cli.ts'), ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
/** The text of a PDF as pdftotext reads it, without the spaces of the layout. */
const textOf = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/[ \u00a0]+/g, ' ');
const info = (file: string, ...flags: string[]): string =>
  execFileSync('pdfinfo', [...flags, file], { encoding: 'utf8' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the worked solutions of the paper', () => {
  const pdf = join(folder, 'worked.pdf');
  let words = '';
  beforeAll(() => {
    expect(cli('export', 'cs60010-2023-midsem', '--pdf', pdf)).toMatch(/worked\.pdf \(\d+ pages\)/);
    words = textOf(pdf);
  });

  test('every question is there with its marks', () => {
    for (const title of [
      '1a. Stochastic gradient descent, one sample',
      '2. One step of gradient descent by hand',
      '3. A remedy against overfitting',
      '5. Receptive field of a pooled unit',
      '7a. The layer table',
      '7c. A network trained elsewhere',
    ])
      expect(words).toContain(title);
    expect(words).toContain('60 marks');
    expect(words).toContain('15 marks');
  });

  test('the numbers of the key can be searched for, with their formulas', () => {
    for (const number of [
      '0.06125',
      '0.1875',
      '0.2875',
      '0.5525',
      '0.0875',
      '−0.105',
      '122 × 122 × 32',
      '51,200',
      '73,728',
      '933,120',
      '1,003,520',
      '28×28×128',
    ])
      expect(words, number).toContain(number);
    expect(words).toContain('0.1 ⋅ 1 + 0.2 ⋅ 1 + 0 = 0.3');
    expect(words).toContain('max (0, −0.3)');
  });

  test('conventions and disputes are printed', () => {
    for (const sentence of [
      'Factor of the squared error',
      'stated by the problem',
      'floor: the incomplete window is dropped',
      'the values of w₂ and w₃',
      '0.11045',
      'the look-ahead point',
      'the ticked purpose',
      'How every number was checked',
    ])
      expect(words, sentence).toContain(sentence);
  });

  test('pages are numbered and carry the paper’s name', () => {
    const pages = Number(/Pages:\s+(\d+)/.exec(info(pdf))?.[1]);
    // 60 marks of working; 18 pages before the questions followed one another.
    expect(pages).toBeGreaterThan(7);
    expect(pages).toBeLessThanOrEqual(11);
    for (let page = 1; page <= pages; page += 1) expect(words).toContain(`Page ${page} of ${pages}`);
    expect(words.match(/CS60010 Deep Learning, mid-term 2023/g)?.length).toBeGreaterThanOrEqual(pages);
  });

  test('the file is tagged, has a title and an outline of its questions, and embeds its fonts', () => {
    expect(info(pdf)).toMatch(/Tagged:\s+yes/);
    expect(info(pdf)).toMatch(/Title:\s+CS60010 Deep Learning, mid-term 2023/);
    const structure = info(pdf, '-struct');
    expect(structure).toContain('H1');
    expect(structure).toMatch(/Table/);
    // Skia writes the outline's titles as UTF-16 or plain strings in uncompressed objects.
    const raw = readFileSync(pdf, 'latin1');
    expect(raw).toContain('/Outlines');
    expect(raw).toContain('(2. One step of gradient descent by hand)');
    const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '');
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/);
    expect(fonts.join('\n')).toContain('SourceSans3');
  });

  test('pages are A4, and nothing runs off them', () => {
    expect(info(pdf)).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
    const words = [
      ...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g),
    ].map((match) => match.slice(1).map(Number));
    expect(words.length).toBeGreaterThan(1000);
    for (const [left = 0, top = 0, right = 0, bottom = 0] of words) {
      expect(left).toBeGreaterThan(20);
      expect(right).toBeLessThan(595 - 20);
      expect(top).toBeGreaterThan(10);
      expect(bottom).toBeLessThan(842 - 5);
    }
  });
});

test('a question that asks for the output alone prints what the output rests on; --full prints every line', () => {
  const paper = JSON.parse(readFileSync(join(root, 'core/papers/cs60010-2023-midsem.json'), 'utf8')) as {
    questions: { id: string; problem: object }[];
  };
  const problem = paper.questions.find(({ id }) => id === '2')?.problem;
  const file = join(folder, 'only-o1.json');
  writeFileSync(file, JSON.stringify({ format: 1, problem: { ...problem, asks: ['o1'] } }));
  const pdf = join(folder, 'only-o1.pdf');
  expect(cli('export', file, '--pdf', pdf)).toContain('(1 pages)');
  // o₁ = 0.5·0.3 + 0.3·0 + 0 = 0.15
  expect(textOf(pdf)).toContain('0.15');
  expect(textOf(pdf)).not.toMatch(/backward|0\.06125|0\.1875/i);
  cli('export', file, '--pdf', pdf, '--full', '--force');
  expect(textOf(pdf)).toMatch(/backward/i);
  expect(textOf(pdf)).toContain('0.1875');
});

test('the key fits two pages; the scheme has the marks, what else is accepted and what follows through', () => {
  const pdf = join(folder, 'key.pdf');
  cli('export', 'cs60010-2023-midsem', '--pdf', pdf, '--what', 'key');
  expect(Number(/Pages:\s+(\d+)/.exec(info(pdf))?.[1])).toBeLessThanOrEqual(2);
  const key = textOf(pdf);
  for (const answer of ['0.06125', '0.1875', '0.5525', '933,120', '(0.25, 0.25, 0.25, 0.25)'])
    expect(key, answer).toContain(answer);
  expect(key).not.toContain('A regression network has two inputs');
  const scheme = join(folder, 'scheme.pdf');
  cli('export', 'cs60010-2023-midsem', '--pdf', scheme, '--what', 'scheme');
  // 15 marks over 29 boxes
  for (const part of [
    '0.52',
    'follows through from',
    'the other reading',
    '3 significant figures or exact',
    'Marked by: Follow-through (CBSE, SQA), version 2.',
    'An error is charged once',
  ])
    expect(textOf(scheme), part).toContain(part);
  cli(
    'export',
    'cs60010-2023-midsem',
    '--pdf',
    scheme,
    '--what',
    'scheme',
    '--policy',
    'right-wrong',
    '--force',
  );
  expect(textOf(scheme)).toContain('and otherwise none');
  expect(textOf(scheme)).not.toMatch(/follows through from (?!an error)/);
  const formulas = join(folder, 'formulas.pdf');
  cli('export', 'cs60010-2023-midsem', '--pdf', formulas, '--what', 'formulas');
  expect(textOf(formulas)).toContain('max(0, z)');
  expect(textOf(formulas)).not.toContain('0.1875');
});

test('an overview has every number of a network on one page, with the rules below', () => {
  const pdf = join(folder, 'overview.pdf');
  cli('export', 'sigmoid-two-outputs', '--pdf', pdf, '--what', 'overview');
  expect(Number(/Pages:\s+(\d+)/.exec(info(pdf))?.[1])).toBe(1);
  const words = textOf(pdf);
  // By hand: L = ½(1 − 0.51805)² + ½·0.70138² = 0.36210, w₂′ = −0.4 − 0.5·(−0.00017509).
  for (const part of ['0.36210', '−0.39991', 'Given', 'Forward', 'Backward', 'Update'])
    expect(words, part).toContain(part);
});

test('the formula sheet of the whole course has every chapter and registry, each formula whole', () => {
  const pdf = join(folder, 'course.pdf');
  cli('export', 'course', '--pdf', pdf, '--what', 'formulas');
  const words = textOf(pdf);
  for (const part of [
    'Weighted sum',
    'LSTM cell',
    'AMSGrad',
    'Ioffe & Szegedy 2015',
    'max(0, z)',
    'learning rate',
  ])
    expect(words, part).toContain(part);
  expect(() => cli('export', 'course', '--pdf', pdf, '--force')).toThrow();
});

test('one question alone', () => {
  const pdf = join(folder, 'q2.pdf');
  cli('export', 'cs60010-2023-midsem', '--pdf', pdf, '--question', '2');
  const words = textOf(pdf);
  expect(words).toContain('0.1875');
  expect(words).not.toContain('Receptive field');
});

test('the blank paper has the boxes and none of the answers', () => {
  const pdf = join(folder, 'blank.pdf');
  cli('export', 'cs60010-2023-midsem', '--pdf', pdf, '--what', 'blank', '--paper', 'letter');
  expect(info(pdf)).toMatch(/\(letter\)/i);
  const words = textOf(pdf);
  const pages = words.split('\f').slice(0, -1);
  for (const page of pages) expect(page).toMatch(/Name[\s_]+Roll number/);
  expect(words).toMatch(/Question\s+1\s+2\s+3\s+4\s+5\s+6\s+7\s+Total/);
  expect(words).toMatch(/Marks\s+8\s+15\s+4\s+11\s+3\s+5\s+14\s+60/);
  const outline = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', pdf], { encoding: 'utf8' });
  expect(outline).toMatch(/<item page="\d+">1d\. Nesterov accelerated momentum, one sample<\/item>/);
  expect(outline).not.toMatch(/<item page="\d+">(.+)\1<\/item>/);
  for (const label of [
    'Name',
    'Roll number',
    '2. One step of gradient descent by hand',
    'Number of weights',
    'w1 = 0.1',
  ])
    expect(words, label).toContain(label);
  for (const answer of [
    '0.06125',
    '0.1875',
    '0.2875',
    '4704',
    '933,120',
    '7×7',
    '0.25',
    'dispute',
    'Transfer learning',
  ])
    expect(words, answer).not.toContain(answer);
});

test('a problem with two outputs, an optimizer’s table and a CNN print too', () => {
  for (const [id, expected] of [
    ['sigmoid-two-outputs', 'σ'],
    ['adam-trajectory', '0.9000'],
    ['cnn-padding-stride', 'CONV-3-32 stride 2 pad 1'],
  ] as const) {
    const pdf = join(folder, `${id}.pdf`);
    cli('export', id, '--pdf', pdf);
    expect(textOf(pdf), id).toContain(expected);
  }
});

test('a prompt is printed in the letters of its own script, whatever the language of the window', () => {
  const paper = join(folder, 'hindi.json');
  const pdf = join(folder, 'hindi.pdf');
  writeFileSync(
    paper,
    JSON.stringify({
      format: 1,
      id: 'hindi',
      title: 'ReLU',
      questions: [
        {
          id: '1',
          title: 'ReLU',
          marks: 2,
          prompt: 'मान निकालिए · মান নির্ণয় করো',
          problem: { kind: 'vector-activation', function: 'relu', vector: [-1, 2] },
        },
      ],
    }),
  );
  cli('export', paper, '--pdf', pdf, '--what', 'blank');
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' });
  expect(fonts).toContain('NotoSansDevanagari');
  expect(fonts).toContain('NotoSansBengali');
});

describe('from the window', () => {
  let launched: LaunchedApp;
  const pdf = join(folder, 'from the window.pdf');
  beforeAll(async () => {
    launched = await launchApp({ env: { CHALKGRAD_PDF: pdf } });
  });
  afterAll(() => launched.close());

  test('the button prints the question that is open, in Letter when that is chosen, and says where', async () => {
    const { page } = launched;
    await page.getByRole('button', { name: text('Settings') }).click();
    await page.getByRole('radio', { name: 'Letter' }).check();
    await page.getByRole('button', { name: /^‹/ }).click();
    await goTo(page, 'Study', /CS60010/, '5');
    await page.getByRole('button', { name: 'PDF' }).click();
    await page.getByText(/Saved \d+ pages? to .*from the window\.pdf/).waitFor();
    expect(existsSync(pdf)).toBe(true);
    expect(info(pdf)).toMatch(/\(letter\)/i);
    expect(textOf(pdf)).toContain('Receptive field of a pooled unit');
    expect(existsSync(`${pdf}.part`)).toBe(false);
  });

  test('the options beside the print buttons are read by every PDF, and kept', async () => {
    const { page } = launched;
    const print = async (button: Parameters<typeof text>[0]): Promise<string> => {
      rmSync(pdf, { force: true });
      await page.getByRole('button', { name: text(button) }).click();
      await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);
      await page.getByRole('button', { name: text(button), disabled: false }).waitFor();
      return textOf(pdf);
    };
    const option = (name: Parameters<typeof text>[0]) => page.getByRole('checkbox', { name: text(name) });
    const stored = () =>
      page.evaluate(() =>
        window.chalkgrad.readSettings(undefined).then((reply) => (reply.ok ? reply.value : null)),
      );
    await page.getByRole('button', { name: /^‹/ }).click();
    await page.getByRole('radio', { name: 'A4' }).check();
    const plain = await print('Blank paper as PDF…');
    expect(info(pdf)).toMatch(/\(A4\)/);
    const plainPages = plain.split('\f').length;
    // By the keyboard.
    await option('Blank paper with ruled space').focus();
    await page.keyboard.press('Space');
    const ruled = await print('Blank paper as PDF…');
    // 60 marks: a line of 8 mm a mark is about two pages.
    expect(ruled.split('\f').length).toBeGreaterThan(plainPages);
    const worked = await print('Worked solutions as PDF…');
    await option('Worked solutions with every step').check();
    const full = await print('Worked solutions as PDF…');
    expect(full.length).toBeGreaterThan(worked.length);
    expect(await stored()).toMatchObject({ paperSize: 'A4', printFull: true, printLines: true });
    // The pages that the worked solutions name are those of the ruled sheet.
    const page7c = ruled.split('\f').findIndex((one) => one.includes('7c. A network trained elsewhere')) + 1;
    expect(full).toMatch(new RegExp(`7c\\. A network trained elsewhere .*answer sheet p\\. ${page7c}\n`));
  });
});
