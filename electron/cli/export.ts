import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXPORT_USAGE, isCourse, readExport, refusedPlace } from '../arguments.ts';
import { UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { chosenQuestions, loadPaper } from './paper-file.ts';

export const exportPdf: Command = {
  usage: EXPORT_USAGE,
  does: 'prints the worked solutions, answer sheet, key, marking scheme, formula sheet or one-page overview as PDF',
  run: (args) => {
    const request = readExport(args, process.cwd());
    const refusal = refusedPlace(request);
    if (refusal !== null) throw new UsageError(refusal);
    // Errors of the document are printed before the application starts.
    if (!isCourse(request)) chosenQuestions(loadPaper(request.paper).worked, request.question ?? undefined);
    const paper = existsSync(request.paper) ? resolve(request.paper) : request.paper;
    const question = request.question === null ? [] : ['--question', request.question];
    const runner = join(import.meta.dirname, '../../build/run-electron.ts');
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        runner,
        'export',
        paper,
        '--pdf',
        request.pdf,
        '--what',
        request.what,
        ...question,
        '--paper',
        request.paperSize.toLowerCase(),
        '--language',
        request.language,
        ...(request.what === 'scheme' ? ['--policy', request.policy] : []),
        ...(request.full ? ['--full'] : []),
        ...(request.lines ? ['--lines'] : []),
        ...(request.force ? ['--force'] : []),
      ],
      { stdio: 'inherit' },
    );
    return new Promise((done) => {
      child.on('exit', (code) => done(code ?? 1));
    });
  },
};
