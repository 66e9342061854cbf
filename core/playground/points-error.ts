import { onOneLine, ProblemError } from '../errors.ts';
import { inEach, type Text } from '../language/text.ts';

/** What is wrong with a file of points, in every language: where, what was found there, and how to mend it. */
export interface PointsIssue {
  readonly where: Text;
  readonly what: Text;
  readonly fix: Text;
}

/** A file of points with mistakes; `issues` are the same ones in English. */
export class PointsError extends ProblemError {
  readonly texts: readonly PointsIssue[];

  constructor(texts: readonly PointsIssue[]) {
    super(texts.map(({ where, what, fix }) => ({ where: where.en, what: what.en, fix: fix.en })));
    this.name = 'PointsError';
    const short = (text: Text): Text => inEach((language) => onOneLine(text[language]));
    this.texts = texts.map(({ where, what, fix }) => ({
      where: short(where),
      what: short(what),
      fix: short(fix),
    }));
  }
}
