import type { CardActions, EntryCardProps } from '../../components/card-props.ts';
import type { EntryView } from '../../glossary/schema.ts';
import * as samples from './samples.ts';
import { TEXTS } from './texts.ts';

export interface State {
  readonly name: string;
  readonly props: EntryCardProps;
}

const nothing = () => {};
export const actions: CardActions = {
  lookUp: nothing,
  expand: nothing,
  openPage: nothing,
  copy: nothing,
  report: nothing,
  save: nothing,
  know: nothing,
  exclude: nothing,
  speak: nothing,
  panel: nothing,
  swap: nothing,
  pin: nothing,
  close: nothing,
  back: nothing,
  forward: nothing,
};

function state(name: string, view: EntryView | undefined, more: Partial<EntryCardProps> = {}): State {
  const t = TEXTS[view?.language ?? 'zh-Hans'];
  return { name, props: { t, on: actions, variant: 'card', view, ...more } };
}
const expanded = { expanded: true };
const glimpse = { term: '西岸生命蓝湾', script: 'hans', level: 'xuhui' } as const;

/** Every state of the card, in the order of the design's pictures. */
export const STATES: readonly State[] = [
  state('three groups, superseded', samples.layout),
  state('six members', samples.sixPlaces),
  state('place, dated figures', samples.mediaPort),
  state('parts that are words', samples.fiveTypes),
  state('three terms of years', samples.target135),
  state('national term', samples.spongeCity),
  state('the successor', samples.successor),
  state('three groups, expanded', samples.layout, expanded),
  state('six members, expanded', samples.sixPlaces, expanded),
  state('place, expanded', samples.mediaPort, expanded),
  state('three terms of years, expanded', samples.target135, expanded),
  state('national term, expanded', samples.spongeCity, expanded),
  state('no public address, why marked', samples.target135, { ...expanded, surface: '135' }),
  state('why it matched', samples.sixPlaces, { surface: '六大组团' }),
  state('why it is marked, expanded', samples.twoNetworks, {
    ...expanded,
    surface: '两网',
    reason: { quoted: true, page: true, near: '一网通办' },
  }),
  state('parts that are words, expanded', samples.fiveTypes, expanded),
  state('also', samples.twoNetworks, {
    also: { id: 'bins', name: '可回收物“两网融合”', script: 'hans', domain: 'ecology', level: 'shanghai' },
  }),
  state('also, superseded, expanded', samples.layout, {
    ...expanded,
    also: { id: 'bins', name: '可回收物“两网融合”', script: 'hans', domain: 'ecology', level: 'shanghai' },
    surface: '5+4+X',
  }),
  state('saved', samples.target135, { ...expanded, saved: true }),
  state('docked', samples.target135, { closable: true }),
  state('nested look-up', samples.mediaPort, { trail: { names: ['5+4+X产业布局', '五型经济', '西岸传媒港'], at: 2 } }),
  state('pinned', samples.target135, { pinned: true }),
  state('copied', samples.target135, { ...expanded, said: { of: 'text', key: 'cardCopied' } }),
  state('not kept', samples.target135, { ...expanded, said: { of: 'save', key: 'cardNotKept' } }),
  state('not kept, why it matched', samples.sixPlaces, {
    surface: '六大组团',
    said: { of: 'exclude', key: 'cardNotKept' },
  }),
  state('loading', undefined, { glimpse, waiting: true }),
  state('not to be read', undefined, { glimpse, problem: true }),
  state('Traditional', samples.sixPlacesHant),
  state('Traditional, expanded', samples.sixPlacesHant, expanded),
  state('English, six members', samples.sixPlacesEnglish),
  state('English, expanded', samples.layoutEnglish, expanded),
  state('English, national', samples.spongeEnglish),
  state('longest', samples.longest),
  state('longest, expanded', samples.longest, expanded),
  state('sheet', samples.sixPlaces, { variant: 'sheet' }),
  state('sheet, expanded', samples.mediaPort, { variant: 'sheet', expanded: true }),
  state('sheet, nested', samples.mediaPort, {
    variant: 'sheet',
    trail: { names: ['5+4+X产业布局', '西岸传媒港'], at: 1 },
  }),
  state('sheet, saved', samples.sixPlaces, { variant: 'sheet', expanded: true, saved: true }),
  state('sheet, English', samples.spongeEnglish, { variant: 'sheet' }),
  state('flat', samples.layout, { variant: 'flat', expanded: true }),
];
