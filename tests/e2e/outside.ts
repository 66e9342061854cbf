import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

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
