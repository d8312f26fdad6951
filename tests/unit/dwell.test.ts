import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Effect,
  type Event,
  REST_SLACK,
  type Shown,
  type State,
  shownIn,
  start,
  step,
  type Zone,
} from '../../page/dwell.ts';

/**
 * The diagram of the hover machine, whole: each state, and under it the events that do something there.
 *   events -> next state : effects
 * A and B are marks; `!` pinned; `+` a nested look-up; `resting B over A`: on B, while the
 * held card of A stays; `passing`: on B in the corridor of the open card of A.
 * `refused A`: closed on purpose with the pointer on A. What is not written changes nothing and asks for nothing.
 */
const DIAGRAM = `
idle
  on A | on A, far -> resting A : wait-fetch wait-rest
  on B | B on the way -> resting B : wait-fetch wait-rest
  press -> idle
  press A -> refused A
  tap A -> held A : fresh
  tap B -> held B : fresh
  key B -> held B : fresh-focus

warm
  on A | on A, far -> open A : fresh
  on B | B on the way -> open B : fresh
  timer cool | press -> idle
  press A -> refused A
  tap A -> held A : fresh
  tap B -> held B : fresh
  key B -> held B : fresh-focus

refused A
  on B | B on the way -> resting B : wait-fetch wait-rest
  away | in card | corridor | press -> idle
  press A -> refused A
  tap A -> held A : fresh
  tap B -> held B : fresh
  key B -> held B : fresh-focus

resting A
  on A, far -> resting A : wait-fetch wait-rest
  on B | B on the way -> resting B : wait-fetch wait-rest
  away | in card | corridor | drag | press | tap away | disturb | gone -> idle
  timer fetch -> resting A : fetch
  timer rest -> open A : fresh
  press A -> refused A
  tap A -> held A : fresh
  tap B -> held B : fresh
  key B -> held B : fresh-focus

resting B over A
  on A | on A, far | away | in card | corridor | drag | disturb | focus -> held A
  timer fetch -> resting B over A : fetch
  timer rest -> open B : move
  press | tap A | tap away | gone -> idle : close
  press A -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!
  deeper -> resting B over A+
  escape | close -> refused B : close

resting B passing A
  on A | on A, far | in card | corridor | drag | disturb -> open A
  on B | timer rest -> open B : move
  away -> leaving A : wait-leave
  timer fetch -> resting B passing A : fetch
  press | tap A | tap away | gone -> idle : close
  press A -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!
  focus -> held A
  deeper -> resting B passing A+
  escape | close -> refused B : close

resting B over A!
  on A | on A, far | away | in card | corridor | drag | press | press A | tap A | tap away | disturb | focus -> held A!
  timer fetch -> resting B over A! : fetch
  timer rest | tap B -> held B! : swap
  key B -> held B! : swap-focus
  unpin -> open A
  deeper -> resting B over A!+
  escape | close -> refused B : close

open A
  on B -> open B : move
  away -> leaving A : wait-leave
  B on the way -> resting B passing A : wait-fetch wait-rest
  press | tap A | tap away | gone -> idle : close
  press A | escape | close -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!
  focus -> held A
  deeper -> open A+

leaving A
  on A | on A, far | in card | corridor -> open A
  on B -> open B : move
  B on the way -> resting B passing A : wait-fetch wait-rest
  timer leave -> warm : close wait-cool
  press | tap A | tap away | escape | gone | close -> idle : close
  press A -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!
  focus -> held A
  deeper -> leaving A+

held A
  on B | B on the way -> resting B over A : wait-fetch wait-rest
  press | tap A | tap away | escape | gone | close -> idle : close
  press A -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!
  deeper -> held A+

held A!
  on B | B on the way -> resting B over A! : wait-fetch wait-rest
  tap B -> held B! : swap
  key B -> held B! : swap-focus
  unpin -> open A
  deeper -> held A!+
  escape | close -> idle : close

open A+
  on B -> open B : move
  away -> leaving A+ : wait-leave
  B on the way -> resting B passing A+ : wait-fetch wait-rest
  press | tap A | tap away | gone -> idle : close
  press A | close -> refused A : close
  tap B -> held B : move
  key B -> held B : move-focus
  pin -> held A!+
  focus -> held A+
  deeper -> open A+
  escape -> open A : back
`;

type M = 'A' | 'B';
const card = (mark: M, flags = ''): Shown<M> => ({
  mark,
  pinned: flags.includes('!'),
  depth: flags.includes('+') ? 1 : 0,
});

const TOKEN = 7;
/** The state that a name in the diagram stands for. */
function stateOf(name: string): State<M> {
  const [, kind, mark, how, other, flags] =
    /^(\w+)(?: ([AB]))?(?: (over|passing) ([AB]))?([!+]*)$/.exec(name) ?? expect.fail(`not a state: ${name}`);
  const on = mark as M;
  if (kind === 'idle' || kind === 'warm') return { kind: 'idle', token: TOKEN, warm: kind === 'warm' };
  if (kind === 'refused') return { kind: 'idle', token: TOKEN, warm: false, refused: on };
  if (kind === 'resting')
    return {
      kind,
      token: TOKEN,
      mark: on,
      x: 0,
      y: 0,
      held: how === 'over',
      ...(other && { shown: card(other as M, flags) }),
    };
  if (kind === 'open' || kind === 'leaving' || kind === 'held') return { kind, token: TOKEN, shown: card(on, flags) };
  return expect.fail(`not a state: ${name}`);
}

function nameOf(state: State<M>): string {
  if (state.kind === 'idle') return state.warm ? 'warm' : state.refused ? `refused ${state.refused}` : 'idle';
  const flags = state.shown ? `${state.shown.pinned ? '!' : ''}${state.shown.depth ? '+' : ''}` : '';
  if (state.kind === 'resting')
    return `resting ${state.mark}${state.shown ? ` ${state.held ? 'over' : 'passing'} ${state.shown.mark}${flags}` : ''}`;
  return `${state.kind} ${state.shown.mark}${flags}`;
}

const point = (mark?: M, zone: Zone = 'page', more: { busy?: boolean; x?: number } = {}): Event<M> => ({
  type: 'point',
  mark,
  zone,
  x: more.x ?? 0,
  y: 0,
  busy: more.busy ?? false,
});
const timer = (name: 'fetch' | 'rest' | 'leave' | 'cool', token = TOKEN): Event<M> => ({
  type: 'timer',
  timer: name,
  token,
});
const EVENTS: Readonly<Record<string, Event<M>>> = {
  'on A': point('A'),
  'on A, far': point('A', 'page', { x: REST_SLACK + 1 }),
  'on B': point('B'),
  away: point(),
  'in card': point('B', 'card'),
  corridor: point(undefined, 'corridor'),
  'B on the way': point('B', 'corridor'),
  drag: point('B', 'page', { busy: true }),
  'timer fetch': timer('fetch'),
  'timer rest': timer('rest'),
  'timer leave': timer('leave'),
  'timer cool': timer('cool'),
  press: { type: 'press' },
  'press A': { type: 'press', mark: 'A' },
  'tap A': { type: 'tap', mark: 'A' },
  'tap B': { type: 'tap', mark: 'B' },
  'tap away': { type: 'tap' },
  disturb: { type: 'disturb' },
  'key B': { type: 'open', mark: 'B', focus: true },
  pin: { type: 'pin', pinned: true },
  unpin: { type: 'pin', pinned: false },
  focus: { type: 'focus' },
  deeper: { type: 'depth', by: 1 },
  escape: { type: 'escape' },
  gone: { type: 'gone' },
  close: { type: 'close' },
};

function effectName(effect: Effect<M>): string {
  if (effect.do === 'wait') return `wait-${effect.timer}`;
  return effect.do === 'open' ? `${effect.how}${effect.focus ? '-focus' : ''}` : effect.do;
}

const BLOCKS = DIAGRAM.trim()
  .split('\n\n')
  .map((block) => {
    const [from = '', ...lines] = block.split('\n');
    const arrows = new Map<string, string>();
    for (const line of lines) {
      const [events = '', after = ''] = line.trim().split(' -> ');
      for (const event of events.split(' | ')) arrows.set(event, after);
    }
    return { from, arrows };
  });

describe('the hover machine walks its diagram', () => {
  for (const { from, arrows } of BLOCKS) {
    test(`from ${from}`, () => {
      for (const [name, event] of Object.entries(EVENTS)) {
        const before = stateOf(from);
        const { state, effects } = step(before, event);
        const after = arrows.get(name);
        const found = `${nameOf(state)}${effects.length ? ` : ${effects.map(effectName).join(' ')}` : ''}`;
        expect.soft(found, `${from}, ${name}`).toBe(after ?? from);
        if (after === undefined) expect.soft(state, `${from}, ${name}`).toBe(before);
      }
      for (const name of arrows.keys()) expect(EVENTS, 'an event of the diagram').toHaveProperty([name]);
    });
  }

  test('and leads to no state that the diagram does not draw, but for more pins and deeper look-ups', () => {
    const drawn = new Set(BLOCKS.map(({ from }) => from.replaceAll(/[!+]/g, '').replace('B', 'A')));
    for (const { arrows } of BLOCKS) {
      for (const after of arrows.values()) {
        const plain = (after.split(' : ')[0] ?? '').replaceAll(/[!+]/g, '').replace('B', 'A');
        expect(drawn).toContain(plain);
      }
    }
  });
});

const anyEvent: fc.Arbitrary<Event<M>> = fc.oneof(
  fc.constantFrom(...Object.values(EVENTS).filter(({ type }) => type !== 'timer')),
  fc.record({
    type: fc.constant('timer' as const),
    timer: fc.constantFrom('fetch', 'rest', 'leave', 'cool'),
    token: fc.nat({ max: 40 }),
  }),
);

/** Runs events from the start and hands every step to a check. */
function run(
  events: readonly Event<M>[],
  check?: (before: State<M>, event: Event<M>, after: State<M>, effects: readonly Effect<M>[]) => void,
) {
  let state = start<M>();
  for (const event of events) {
    const result = step(state, event);
    check?.(state, event, result.state, result.effects);
    state = result.state;
  }
  return state;
}

describe('whatever happens', () => {
  test('there is never a second card: opening over one moves or swaps it, and only what is there closes', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let cards = 0;
        run(events, (_before, _event, after, effects) => {
          for (const effect of effects) {
            if (effect.do === 'open') {
              expect(effect.how === 'fresh').toBe(cards === 0);
              cards = 1;
            }
            if (effect.do === 'close') {
              expect(cards).toBe(1);
              cards = 0;
            }
          }
          expect(shownIn(after) !== undefined).toBe(cards === 1);
        });
      }),
    );
  });

  test('a timer of an earlier dwell does nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 60 }),
        fc.constantFrom('fetch', 'rest', 'leave', 'cool'),
        (events, name) => {
          const asked: number[] = [];
          const state = run(events, (_before, _event, _after, effects) => {
            for (const effect of effects) if (effect.do === 'wait') asked.push(effect.token);
          });
          for (const token of asked.filter((old) => old !== state.token)) {
            expect(step(state, timer(name, token))).toEqual({ state, effects: [] });
          }
        },
      ),
    );
  });

  test('Esc leads to no card, in one step more than there are nested look-ups', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = run(events);
        const steps = (shownIn(state)?.depth ?? -1) + 1;
        for (let i = 0; i < steps; i++) {
          expect(shownIn(state)).toBeDefined();
          state = step(state, { type: 'escape' }).state;
        }
        expect(shownIn(state)).toBeUndefined();
        expect(step(state, { type: 'escape' })).toEqual({ state, effects: [] });
      }),
    );
  });

  test('a pinned card goes only by Esc or its close button', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        run(events, (before, event, after) => {
          if (!shownIn(before)?.pinned || shownIn(after)) return;
          expect(['escape', 'close']).toContain(event.type);
        });
      }),
    );
  });

  test('a pointer that never rests opens nothing', () => {
    const sweep = fc.array(fc.tuple(fc.constantFrom<M>('A', 'B'), fc.integer({ min: REST_SLACK + 1, max: 90 })));
    fc.assert(
      fc.property(sweep, (moves) => {
        let x = 0;
        const waiting: number[] = [];
        const end = run(
          moves.flatMap(([mark, by]) => {
            x += by;
            return [point(mark, 'page', { x })];
          }),
          (_before, _event, _after, effects) => {
            expect(effects.every((effect) => effect.do === 'wait')).toBe(true);
            for (const effect of effects) if (effect.do === 'wait') waiting.push(effect.token);
          },
        );
        for (const token of waiting.filter((old) => old !== end.token)) {
          expect(step(end, timer('rest', token)).effects).toEqual([]);
        }
      }),
    );
  });

  test('a mark closed by Esc under the pointer opens again only after the pointer has left it', () => {
    const opened = run([point('A'), timer('rest', 1)]);
    expect(nameOf(opened)).toBe('open A');
    const closed = step(opened, { type: 'escape' }).state;
    const moved = step(closed, point('A', 'page', { x: 30 })).state;
    expect(nameOf(moved)).toBe('refused A');
    const back = [point(), point('A')].reduce((state, event) => step(state, event).state, moved);
    expect(nameOf(back)).toBe('resting A');
  });
});
