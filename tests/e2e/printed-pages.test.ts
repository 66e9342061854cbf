import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whatToPrint, type WhatToPrint } from '../../core/contract/print.ts';
import { listPapers } from '../../core/index.ts';
import { launchApp, type LaunchedApp } from './app.ts';
import { inkOf, placesOfText } from './pdf-pages.ts';

/** CHALKGRAD_EVERY_PAGE=1 prints the whole Shelf; otherwise those papers whose last page was nearly empty. */
const SAMPLE = [
  'adam-trajectory',
  'cnn-padding-stride',
  'cs60010-2023-midsem',
  'inception-3a',
  'mobilenet-v2',
  'self-attention-by-hand',
];
const papers = process.env['CHALKGRAD_EVERY_PAGE'] === undefined ? SAMPLE : listPapers().map(({ id }) => id);
const KINDS = ['worked', 'blank', 'key', 'scheme'] as const satisfies readonly WhatToPrint[];

describe('the printed pages', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-pages-'));
  const chosen = join(folder, 'chosen.pdf');
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp({ env: { CHALKGRAD_PDF: chosen } });
  });
  afterAll(async () => {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  });
  async function printed(key: string, what: WhatToPrint): Promise<string> {
    const file = join(folder, `${key}-${what}.pdf`);
    if (existsSync(file)) return file;
    const reply = await launched.page.evaluate(
      async (asked) => {
        await window.chalkgrad.openDocument({ key: asked.key });
        return window.chalkgrad.exportPdf({ ...asked, question: null, session: null });
      },
      { key, what },
    );
    expect(reply.ok).toBe(true);
    renameSync(chosen, file);
    return file;
  }

  test.each(papers.flatMap((id) => KINDS.map((what) => [id, what] as const)))(
    '%s, %s: no nearly empty page at the end, no heading alone at the end of a page, text of one size',
    async (id, what) => {
      const file = await printed(id, what);
      const ink = inkOf(file);
      if (ink.length > 1) expect(ink.at(-1)).toBeGreaterThanOrEqual(0.15);
      // A page that ends with a heading has nothing below it.
      for (const { page, title, below } of placesOfText(file))
        expect(below, `${title}, page ${page}`).toBeGreaterThan(0);
      // The title is 18.9 pt, closed up between 88 % and 115 % of it: a page that is too wide would be shrunk.
      const sizes = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', '-zoom', '1', file], {
        encoding: 'utf8',
      });
      const largest = Math.max(
        ...[...sizes.matchAll(/<fontspec[^>]* size="(\d+)"/g)].map((m) => Number(m[1])),
      );
      expect(largest).toBeGreaterThanOrEqual(16);
      expect(largest).toBeLessThanOrEqual(22);
    },
  );

  test('worked solutions, key and scheme name the page of the answer sheet on which each question begins', async () => {
    const id = 'cs60010-2023-midsem';
    const pagesOf = (file: string): readonly string[] =>
      execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const sheet = pagesOf(await printed(id, 'blank'));
    const questions = listPapers().find((paper) => paper.id === id)?.questions ?? [];
    expect(questions.length).toBeGreaterThan(10);
    for (const what of ['worked', 'key', 'scheme'] as const) {
      const text = pagesOf(await printed(id, what)).join('\n');
      for (const question of questions) {
        const heading = `${question.id}. ${question.title}`;
        const page = sheet.findIndex((one) => one.includes(heading)) + 1;
        expect(page, heading).toBeGreaterThan(0);
        const line = text.split('\n').find((one) => one.includes(heading)) ?? '';
        expect(line.replaceAll(/\s+/g, ' '), what).toMatch(new RegExp(`answer sheet p\\. ${page}$`));
      }
    }
  });

  test('the head of each page names its questions: those whose headings it has are among them', async () => {
    const ids = (listPapers().find(({ id }) => id === 'cs60010-2023-midsem')?.questions ?? []).map(
      ({ id }) => id,
    );
    for (const what of KINDS) {
      const file = await printed('cs60010-2023-midsem', what);
      const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);
      let continued: string | undefined;
      for (const page of pages) {
        const [, first = '', last = first] = /Questions? (\w+)(?:–(\w+))?\s*\n/.exec(page) ?? [];
        const begun = ids.filter((id) => new RegExp(`^ *${id}\\. `, 'm').test(page));
        expect(
          ids.slice(ids.indexOf(first), ids.indexOf(last) + 1),
          `${what}: ${page.slice(0, 300)}`,
        ).toEqual(expect.arrayContaining(begun));
        // The first named is the one that is begun here or was begun before.
        expect([begun[0], continued]).toContain(first);
        expect(last).toBe(begun.at(-1) ?? continued);
        continued = last;
      }
    }
  });

  test('every kind of document is printed in these tests or is pages of formulas, frames or numbers', () => {
    expect(whatToPrint.filter((what) => !(KINDS as readonly WhatToPrint[]).includes(what))).toEqual([
      'film',
      'formulas',
      'overview',
    ]);
  });
});
