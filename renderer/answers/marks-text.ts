export { marksText } from '../../core/format/marks.ts';
