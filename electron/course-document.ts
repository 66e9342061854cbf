import { courseKey } from '../core/contract/print.ts';
import type { OpenDocument } from '../core/contract/shelf.ts';

const TITLE = 'Formulas of the course';

/** What is printed in place of a paper where the formulas of the whole course are: it has no questions. */
export const courseDocument: OpenDocument = {
  entry: {
    key: courseKey,
    title: TITLE,
    source: null,
    translations: null,
    summary: null,
    topic: null,
    level: null,
    minutes: null,
    kinds: [],
    questions: 0,
    marks: 0,
    file: null,
    type: 'paper',
  },
  paper: { format: 1, type: 'paper', id: courseKey, title: TITLE, sections: [], questions: [] },
  worked: [],
  stopped: [],
};
