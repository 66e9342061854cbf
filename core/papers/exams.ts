import type { ShelfDocument } from './shelf-document.ts';
import classTestByHand from './class-test-by-hand.json' with { type: 'json' };
import cs60010 from './cs60010-2023-midsem.json' with { type: 'json' };
import endTermWholeCourse from './end-term-whole-course.json' with { type: 'json' };
import midtermFirstCourse from './midterm-first-course.json' with { type: 'json' };
import networksThatSee from './networks-that-see.json' with { type: 'json' };
import sequencesByHand from './sequences-by-hand.json' with { type: 'json' };
import shortTestGateStyle from './short-test-gate-style.json' with { type: 'json' };
import smallSkills from './small-skills.json' with { type: 'json' };
import trainingByHand from './training-by-hand.json' with { type: 'json' };

/** Papers that are sat as a whole, in the order of the Shelf. */
export const exams: readonly ShelfDocument[] = [
  cs60010,
  midtermFirstCourse,
  shortTestGateStyle,
  networksThatSee,
  trainingByHand,
  sequencesByHand,
  endTermWholeCourse,
  classTestByHand,
  smallSkills,
];
