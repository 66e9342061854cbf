import { worksOf } from './tfjs.js';

export default await worksOf('cpu');
