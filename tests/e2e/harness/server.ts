// One local port that plays every host: http, https (its first byte tells them apart: 0x16 opens a TLS handshake) and a
// forward proxy for Firefox (requests in absolute form, and CONNECT for https).
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { selfSigned } from './certificate.ts';

/** What a page's address is answered with. */
export interface Reply {
  readonly body: string | Buffer;
  /** Content type; `text/html; charset=utf-8` where not given. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Answer = (url: URL) => Reply | undefined;

export interface Server {
  readonly port: number;
  /** Address of every request, in the order of their arrival. */
  readonly requests: readonly string[];
  close(): void;
}

const TLS_HANDSHAKE = 0x16;

/** Listens on a free port of 127.0.0.1. `hosts` are the names the certificate is for; `answer` gives the pages. */
export async function serve(hosts: readonly string[], answer: Answer): Promise<Server> {
  const requests: string[] = [];
  const respond =
    (scheme: string): http.RequestListener =>
    (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
      const reply = url.pathname === '/favicon.ico' ? { body: '', type: 'image/x-icon' } : answer(url);
      if (url.pathname !== '/favicon.ico') requests.push(url.href);
      // No kept-alive connection outlives the test that opened it.
      response.writeHead(reply ? 200 : 404, {
        'content-type': reply?.type ?? 'text/html; charset=utf-8',
        connection: 'close',
        ...reply?.headers,
      });
      response.end(reply?.body ?? 'not found');
    };
  const plain = http.createServer(respond('http'));
  const secure = https.createServer(selfSigned(hosts), respond('https'));

  const front = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as net.AddressInfo;

  plain.on('connect', (_request, socket: net.Socket, head: Buffer) => {
    const onward = net.connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { port, requests, close: () => front.close() };
}
