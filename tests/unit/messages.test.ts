import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answer,
  ask,
  type Handlers,
  type Listening,
  overhear,
  type PageReport,
  type Sender,
} from '../../platform/messages.ts';

type Listener = Parameters<Listening['onMessage']['addListener']>[0];

const OURS: Sender = { id: 'ours', frameId: 0, tab: { id: 7 } };
const REPORT: PageReport = { version: 'v', state: 'on', blocksRead: 1, blocksTotal: 1, terms: [], script: 'hans' };

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
const answering = (handlers: Handlers) => answer(port, handlers);
beforeEach(() => {
  port = new Port();
});

describe('a message', () => {
  it('reaches its handler with params and sender, and brings back the result', async () => {
    const handler = vi.fn(() => ({ ok: true }));
    answering({ 'page/jump': handler });
    expect(await ask(port, 'page/jump', { entry: 3, occurrence: 0 })).toEqual({ ok: true });
    expect(handler).toHaveBeenCalledExactlyOnceWith({ entry: 3, occurrence: 0 }, OURS);
  });
  it('waits for a handler that takes its time', async () => {
    answering({ 'page/terms': async () => REPORT });
    expect(await ask(port, 'page/terms', {})).toEqual(REPORT);
  });
  it('is left to others where there is no handler', async () => {
    answering({ 'page/terms': () => REPORT });
    await expect(ask(port, 'card/inject', {})).rejects.toThrow('Receiving end');
  });
  it('is not answered any more once answering was stopped', async () => {
    answering({ 'page/terms': () => REPORT })();
    await expect(ask(port, 'page/terms', {})).rejects.toThrow('Receiving end');
  });
});

describe('the answering end refuses', () => {
  it('what another extension or a page sends', async () => {
    const handler = vi.fn(() => ({ ok: true }));
    answering({ 'badge/count': handler });
    for (const sender of [{ ...OURS, id: 'theirs' }, { frameId: 0 }]) {
      port.sender = sender;
      await expect(ask(port, 'badge/count', { terms: 1 })).rejects.toThrow();
    }
    expect(handler).not.toHaveBeenCalled();
  });
  it.each([
    ['badge/count', { terms: -1 }],
    ['badge/count', { terms: '1' }],
    ['badge/count', {}],
    ['page/jump', { entry: 1.5, occurrence: 0 }],
    ['page/open', { path: 3 }],
    ['entry/view', { entry: 1, script: 'latin' }],
    ['entry/view', { entry: null, script: 'hans' }],
    ['card/inject', undefined],
  ])('%s with params %j', async (name, params) => {
    const handler = vi.fn();
    answering({ [name]: handler });
    await expect(port.sendMessage({ huizhu: name, params })).resolves.toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });
  it.each([undefined, null, 'badge/count', { huizhu: 'toString' }, { huizhu: 3 }, { type: 'badge/count' }])(
    'to know %j as one of ours',
    async (message) => {
      answering({ 'badge/count': () => ({ ok: true }) });
      await expect(port.sendMessage(message)).rejects.toThrow('Receiving end');
    },
  );
});

describe('the asking end refuses', () => {
  it('a result that is not of the message’s shape', async () => {
    answering({ 'page/terms': () => ({ ...REPORT, terms: [{ entry: -1, count: 1 }] }) });
    await expect(ask(port, 'page/terms', {})).rejects.toThrow(TypeError);
  });
  it('the silence of a handler that failed', async () => {
    answering({
      'page/terms': () => {
        throw new Error('broken');
      },
    });
    await expect(ask(port, 'page/terms', {})).rejects.toThrow(TypeError);
  });
});

it('is overheard without being answered, and only its own name', async () => {
  const heard = vi.fn();
  const stop = overhear(port, 'badge/count', heard);
  answering({ 'badge/count': () => ({ ok: true }), 'card/inject': () => ({ ok: true }) });
  await ask(port, 'badge/count', { terms: 1 });
  await ask(port, 'card/inject', {});
  expect(heard).toHaveBeenCalledExactlyOnceWith(OURS);
  stop();
  await ask(port, 'badge/count', { terms: 2 });
  expect(heard).toHaveBeenCalledOnce();
});
