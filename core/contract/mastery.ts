/** What is stored of skills, for the processes that store it. */
export { answeredIn, evidenceSchema, type Answered, type Evidence, type Given } from '../mastery/evidence.ts';
