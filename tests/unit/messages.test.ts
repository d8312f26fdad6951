import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answer,
  ask,
  badgeCount,
  cardInject,
  entryView,
  type Handler,
  type Listening,
  on,
  overhear,
  pageOpen,
  panelShow,
  type Sender,
} from '../../platform/messages.ts';

type Listener = Parameters<Listening['onMessage']['addListener']>[0];

const OURS: Sender = { id: 'ours', frameId: 0, tab: { id: 7 } };

/** A browser's message port in small: what is sent reaches the listeners, the first reply counts. */
class Port {
  readonly id = 'ours';
  readonly listeners = new Set<Listener>();
  sender = OURS;
  readonly onMessage = {
    addListener: (listener: Listener) => this.listeners.add(listener),
    removeListener: (listener: Listener) => this.listeners.delete(listener),
  };
  sendMessage(message: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answering = [...this.listeners].map((listener) => listener(structuredClone(message), this.sender, resolve));
      if (!answering.includes(true)) reject(new Error('Receiving end does not exist.'));
    });
  }
}

let port: Port;
const answering = (...handlers: readonly Handler[]) => answer(port, handlers);
beforeEach(() => {
  port = new Port();
});

describe('a message', () => {
  it('reaches its handler with params and sender, and brings back the result', async () => {
    const handler = vi.fn(() => ({ ok: true }));
    answering(on(pageOpen, handler));
    expect(await ask(port, pageOpen, { path: '/x' })).toEqual({ ok: true });
    expect(handler).toHaveBeenCalledExactlyOnceWith({ path: '/x' }, OURS);
  });
  it('waits for a handler that takes its time', async () => {
    answering(on(badgeCount, async () => ({ ok: false })));
    expect(await ask(port, badgeCount, { terms: 1 })).toEqual({ ok: false });
  });
  it('is left to others where there is no handler', async () => {
    answering(on(badgeCount, () => ({ ok: true })));
    await expect(ask(port, cardInject, {})).rejects.toThrow('Receiving end');
  });
  it('is not answered any more once answering was stopped', async () => {
    answering(on(badgeCount, () => ({ ok: true })))();
    await expect(ask(port, badgeCount, { terms: 1 })).rejects.toThrow('Receiving end');
  });
});

describe('the answering end refuses', () => {
  it('what another extension or a page sends', async () => {
    const handler = vi.fn(() => ({ ok: true }));
    answering(on(badgeCount, handler));
    for (const sender of [{ ...OURS, id: 'theirs' }, { frameId: 0 }]) {
      port.sender = sender;
      await expect(ask(port, badgeCount, { terms: 1 })).rejects.toThrow();
    }
    expect(handler).not.toHaveBeenCalled();
  });
  it.each([
    [badgeCount, { terms: -1 }],
    [badgeCount, { terms: '1' }],
    [badgeCount, {}],
    [badgeCount, { terms: 1.5 }],
    [pageOpen, { path: 3 }],
    [entryView, { entry: 1, script: 'latin' }],
    [entryView, { entry: null, script: 'hans' }],
    [cardInject, undefined],
    [panelShow, { entry: 1, version: '1' }],
    [panelShow, { surface: '西岸', senses: [{ entry: -1 }], version: '1' }],
    [panelShow, { surface: '西岸', senses: [{ entry: 1, reason: { quoted: 'no', page: true } }], version: '1' }],
    [panelShow, { surface: 3, senses: [], version: '1' }],
  ])('$name with params %j', async (message, params) => {
    const handler = vi.fn();
    answering(on<never, never>(message as never, handler));
    await expect(port.sendMessage({ huizhu: message.name, params })).resolves.toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });
  it.each([undefined, null, 'badge/count', { huizhu: 'toString' }, { huizhu: 3 }, { type: 'badge/count' }])(
    'to know %j as one of ours',
    async (message) => {
      answering(on(badgeCount, () => ({ ok: true })));
      await expect(port.sendMessage(message)).rejects.toThrow('Receiving end');
    },
  );
});

describe('the asking end refuses', () => {
  it('a result that is not of the message’s shape', async () => {
    answering(on(badgeCount, () => ({ ok: 1 }) as never));
    await expect(ask(port, badgeCount, { terms: 1 })).rejects.toThrow(TypeError);
  });
  it('the silence of a handler that failed', async () => {
    answering(
      on(badgeCount, () => {
        throw new Error('broken');
      }),
    );
    await expect(ask(port, badgeCount, { terms: 1 })).rejects.toThrow(TypeError);
  });
});

it('is overheard without being answered, and only its own name', async () => {
  const heard = vi.fn();
  const stop = overhear(port, badgeCount, heard);
  answering(
    on(badgeCount, () => ({ ok: true })),
    on(cardInject, () => ({ ok: true })),
  );
  await ask(port, badgeCount, { terms: 1 });
  await ask(port, cardInject, {});
  expect(heard).toHaveBeenCalledExactlyOnceWith(OURS);
  stop();
  await ask(port, badgeCount, { terms: 2 });
  expect(heard).toHaveBeenCalledOnce();
});
