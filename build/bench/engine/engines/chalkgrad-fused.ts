import { preparePeak } from '../peak.ts';
import { worksOf } from './chalkgrad.ts';

await preparePeak();
/** Fused multiply–add, where the runtime has it. */
export default await worksOf('fused');
