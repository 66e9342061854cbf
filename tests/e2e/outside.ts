import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/** A local server in the place of the internet; it counts connections, also those without a request. */
export interface Outside {
  readonly url: string;
  readonly knocks: () => number;
  readonly close: () => Promise<void>;
}

export async function openOutside(): Promise<Outside> {
  let knocks = 0;
  const server: Server = createServer((_request, response) =>
    response.setHeader('access-control-allow-origin', '*').end('outside'),
  );
  server.on('connection', () => {
    knocks += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    knocks: () => knocks,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Listens for UDP and TCP at this machine's own address, which WebRTC tries where it does not try loopback. */
export interface Watcher {
  readonly host: string;
  readonly udpPort: number;
  readonly tcpPort: number;
  /** Datagrams and connections so far. */
  readonly seen: () => { readonly udp: number; readonly tcp: number };
  readonly close: () => Promise<void>;
}

export async function openWatcher(): Promise<Watcher> {
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  const seen = { udp: 0, tcp: 0 };
  const udp = createSocket('udp4').on('message', () => (seen.udp += 1));
  const tcp = createTcpServer((socket) => {
    seen.tcp += 1;
    socket.destroy();
  });
  udp.bind(0);
  tcp.listen(0, '0.0.0.0');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  return {
    host: own?.address ?? '127.0.0.1',
    udpPort: udp.address().port,
    tcpPort: (tcp.address() as AddressInfo).port,
    seen: () => ({ ...seen }),
    close: async () => {
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}
