import indexText from 'virtual:huizhu-index';
import { TermIndex } from '../../annotator/index.ts';
import { annotate } from '../../annotator/resolve.ts';
import type { FindTerms } from './props.ts';

const index = new TermIndex(indexText);

/** Finds terms by the index that the scout carries. */
export const findTerms: FindTerms = (text, aboutXuhui) => annotate(index, text, { aboutXuhui });
