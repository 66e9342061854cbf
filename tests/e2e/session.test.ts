import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/cache.ts';
import { ready } from '../../build/ready.ts';
import { goTo, toShelf, type LaunchedApp } from './app.ts';
import { box, keptProfile, saved } from './kept-profile.ts';
import { killTree } from './processes.ts';
import { text } from './text.ts';

const profile = keptProfile();
const { start } = profile;

async function kill({ app }: LaunchedApp): Promise<void> {
  const ended = once(app.process(), 'exit');
  killTree(app.process().pid ?? 0);
  expect((await ended)[1]).toBe('SIGKILL');
}
const sessionRow = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) });

describe('after the whole application was killed', () => {
  test.runIf(process.platform === 'linux')(
    'every answer that was acknowledged is there, in the same question, marks and all',
    async () => {
      const first = await start();
      await goTo(first.page, 'Practise', /CS60010/, '2');
      // z1 and a1 as in the printed key; the third is wrong on purpose, the last is typed informally.
      const typed = ['.3', '3/10', '.4', '0.1*3 − .6'];
      for (const [i, text] of typed.entries()) await box(first.page, i).fill(text);
      await saved(first.page);
      await first.page.getByRole('button', { name: text('Mark'), exact: true }).click();
      const score = await first.page.locator('.score').innerText();
      await kill(first);

      const { page } = await start();
      await page.getByRole('heading', { name: text('Continue where you stopped') }).waitFor();
      await expect
        .poll(() => page.locator('.hero').innerText())
        .toContain(text('{{count}} of {{all}} boxes', { count: 4, all: 29 }));
      expect(
        await page
          .getByRole('listitem')
          .filter({ hasText: text('practising question {{question}}', { question: '2' }) })
          .innerText(),
      ).toContain('4 answers');
      await page.getByRole('button', { name: text('Continue'), exact: true }).click();
      await page.getByRole('heading', { name: text('Question {{id}}', { id: '2' }), exact: true }).waitFor();
      expect(await Promise.all(typed.map((_, i) => box(page, i).inputValue()))).toEqual(typed);
      expect(await box(page, typed.length).inputValue()).toBe('');
      expect(await page.locator('.score').innerText()).toBe(score);
    },
  );

  test.runIf(process.platform === 'linux')(
    'a board that was being watched is at the step where it stood',
    async () => {
      const first = await start();
      await goTo(first.page, 'Study', /CS60010/, '2');
      for (let i = 0; i < 3; i += 1) await first.page.keyboard.press('ArrowRight');
      const sentence = await placeOf(first.page);
      expect(sentence).not.toContain('Press play');
      // The place is written when it stops changing; the test reads the disk, since the page does not show
      // it.
      await expect
        .poll(positionOnDisk, { timeout: 10_000 })
        .toEqual({ question: '2', view: 'study', beat: 3 });
      await kill(first);

      const { page } = await start();
      await expect
        .poll(() => page.locator('.hero').innerText())
        .toContain(text('step {{step}} of {{length}}', { step: 3, length: 29 }));
      await page.getByRole('button', { name: text('Continue'), exact: true }).click();
      await page.locator('.study').waitFor();
      await expect.poll(() => placeOf(page), { timeout: 10_000 }).toBe(sentence);
    },
  );

  test.runIf(process.platform === 'linux')(
    'in the middle of typing, nothing acknowledged is lost, over and over',
    async () => {
      const typed = new Map<number, string>();
      for (let round = 0; round < 3; round += 1) {
        const launched = await start();
        const { page } = launched;
        if (round === 0) await goTo(page, 'Practise', /CS60010/, '2');
        else await page.getByRole('button', { name: text('Continue'), exact: true }).click();
        for (const [i, text] of typed)
          expect(await box(page, i).inputValue(), `box ${i} in round ${round}`).toBe(text);
        for (const i of [3 * round, 3 * round + 1, 3 * round + 2]) {
          await box(page, i).fill(`${round}.${i}`);
          await saved(page);
          typed.set(i, `${round}.${i}`);
        }
        // One more that is being written: it may or may not be stored, and must not affect the others.
        await box(page, 20).fill('on its way');
        await kill(launched);
        const left = new Database(profile.sessionFile, { readonly: true });
        expect(left.pragma('integrity_check', { simple: true })).toBe('ok');
        left.close();
      }
    },
  );
});

/** The board's place, by its announced sentence. */
const placeOf = (page: Page): Promise<string> =>
  page.locator('.study [aria-live], .study [role=status]').first().innerText();
function positionOnDisk(): unknown {
  const db = new Database(profile.sessionFile, { readonly: true });
  const position = db.prepare('select position from session').pluck().get();
  db.close();
  return typeof position === 'string' ? JSON.parse(position) : position;
}

describe('the list of sessions', () => {
  test('a session far down the list is found by its name, and by showing more with the keyboard', async () => {
    const first = await start();
    await goTo(first.page, 'Practise', /sigmoid/, '1');
    await first.close();
    const db = new Database(profile.sessionFile);
    const copy = db.prepare(
      'insert into session (title, document_key, document_title, document, position, created_at, updated_at) select ?, document_key, document_title, document, position, created_at, ? from session where id = 1',
    );
    // The newest first: number 1 is the oldest of all.
    db.transaction(() => {
      for (let i = 1; i <= 700; i += 1)
        copy.run(`Student number ${i}`, new Date(Date.UTC(2020, 0, 1, 0, i)).toISOString());
    })();
    db.close();

    const { page } = await start();
    const rows = page.locator('[aria-labelledby=sessions] li');
    expect(await rows.count()).toBe(50);
    const more = page.getByRole('button', { name: text('Show {{count}} more', { count: 50 }) });
    await more.focus();
    await page.keyboard.press('Enter');
    await rows.nth(99).waitFor();
    // The session itself, then 700, 699 and on: the 51st row is number 651.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Student number 651');
    await page.getByRole('searchbox', { name: text('Search the sessions') }).fill('number 1');
    // With a 1 among their digits: of 0 to 699 6·9·9 = 486 have none, so 700 − 486.
    await page.getByText(text('{{count}} sessions', { count: 214 })).waitFor();
    await page.getByRole('searchbox', { name: text('Search the sessions') }).fill('STUDENT number 17');
    // 17, 117 and on to 617, and 170 to 179.
    await page.getByText(text('{{count}} sessions', { count: 17 })).waitFor();
    await sessionRow(page, 'Student number 17')
      .getByRole('button', { name: 'Student number 17', exact: true })
      .click();
    await page.locator('.practise').waitFor();
  });

  test('a session can be renamed, deleted and restored, and all of it persists', async () => {
    const first = await start();
    const { page } = first;
    await goTo(page, 'Practise', /sigmoid/, '1');
    await box(page, 0).fill('0.1');
    await saved(page);
    await toShelf(page);

    const [name = ''] = await page
      .getByRole('button', { name: new RegExp(`^${text('Rename {{title}}', { title: '' })}`) })
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')?.replace('Rename ', '') ?? ''),
      );
    await page.getByRole('button', { name: text('Rename {{title}}', { title: name }) }).click();
    await page.getByRole('textbox', { name: text('New name') }).fill('Tuesday’s class');
    await page.keyboard.press('Enter');
    await sessionRow(page, 'Tuesday’s class').waitFor();

    await page.getByRole('button', { name: text('Delete {{title}}', { title: 'Tuesday’s class' }) }).click();
    await page
      .getByText(
        text(
          'None yet. A session begins when you study or practise a question; everything you type is saved as you go.',
        ),
      )
      .waitFor();
    await page.getByRole('button', { name: text('Undo'), exact: true }).click();
    await sessionRow(page, 'Tuesday’s class').waitFor();
    await first.close();

    const second = await start();
    await second.page.getByRole('button', { name: 'Tuesday’s class', exact: true }).click();
    expect(await box(second.page, 0).inputValue()).toBe('0.1');
    await toShelf(second.page);
    await second.page
      .getByRole('button', { name: text('Delete {{title}}', { title: 'Tuesday’s class' }) })
      .click();
    await second.page
      .getByText(
        text(
          'None yet. A session begins when you study or practise a question; everything you type is saved as you go.',
        ),
      )
      .waitFor();
    await second.close();

    const third = await start();
    expect(
      await third.page
        .getByText(
          text(
            'None yet. A session begins when you study or practise a question; everything you type is saved as you go.',
          ),
        )
        .count(),
    ).toBe(1);
  });
});

describe('a session file that cannot be used', () => {
  test('a damaged one is moved aside, the window says where, and work goes on', async () => {
    writeFileSync(profile.sessionFile, 'This is not a database. '.repeat(400));
    const { page } = await start();
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toMatch(
      /The session file was damaged and has been moved to .*sessions\.db\.damaged-.*A new one was started\./s,
    );
    const [aside = ''] = readdirSync(profile.folder).filter((name) =>
      name.startsWith('sessions.db.damaged-'),
    );
    expect(readFileSync(join(profile.folder, aside), 'utf8')).toBe('This is not a database. '.repeat(400));
    expect(await notice.innerText()).toContain(join(profile.folder, aside));
    await goTo(page, 'Practise', /CS60010/, '2');
    await box(page, 0).fill('.3');
    await saved(page);
  });

  test('a damaged one is replaced by the copy of the last exit, sessions and all', async () => {
    const first = await start();
    await goTo(first.page, 'Practise', /CS60010/, '2');
    await box(first.page, 0).fill('.3');
    await saved(first.page);
    await first.close();
    writeFileSync(profile.sessionFile, readFileSync(profile.sessionFile).fill(0xff, 100));
    const { page } = await start();
    expect(await page.getByRole('alert').innerText()).toContain('The last backup was put in its place.');
    await page.getByRole('button', { name: text('Continue'), exact: true }).click();
    expect(await box(page, 0).inputValue()).toBe('.3');
  });

  test('one of a newer version is refused with exit 1 and one line that says why, and is not changed', async () => {
    const db = new Database(profile.sessionFile);
    db.exec('create table from_the_future (x); pragma user_version = 1000');
    db.close();
    const before = readFileSync(profile.sessionFile);
    const { code, stderr } = await startAndWait();
    expect(code).toBe(1);
    expect(stderr).toContain('the session file has schema 1000');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(profile.sessionFile).equals(before)).toBe(true);
  });
});

/** Starts the application where it should exit by itself. */
async function startAndWait(): Promise<{ readonly code: unknown; readonly stderr: string }> {
  const { runtime, binding, flags } = await ready();
  const env = {
    ...process.env,
    CHALKGRAD_USER_DATA: profile.folder,
    CHALKGRAD_NO_DIALOGS: '1',
    ...(binding === null ? {} : { CHALKGRAD_SQLITE_BINDING: binding }),
  };
  return new Promise((resolve) => {
    execFile(runtime.bin, [root, ...flags], { env, timeout: 60_000 }, (error, _stdout, stderr) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, stderr }),
    );
  });
}
