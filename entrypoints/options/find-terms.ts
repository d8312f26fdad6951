import indexText from 'virtual:huizhu-index';
import { TermIndex } from '../../annotator/index.ts';
import { annotate } from '../../annotator/resolve.ts';
import type { FoundTerm } from './sample-marks.ts';

const index = new TermIndex(indexText);

/** The terms in a text about Xuhui, by the index that the scout carries. */
export const findTerms = (text: string): readonly FoundTerm[] => annotate(index, text, { aboutXuhui: true });
