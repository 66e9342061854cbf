import type { Page } from 'playwright-core';

/**
 * Tries an expression in the page: its value, or the name of the error. Runs it in a timer, since code that a
 * test driver evaluates directly is exempt from the page's policy.
 */
export const attempt = (page: Page, code: (address: string) => unknown, address = ''): Promise<unknown> =>
  page.evaluate(
    `new Promise((resolve) => setTimeout(() => Promise.resolve(${JSON.stringify(address)}).then(${String(code)}).then(resolve, (error) => resolve(error instanceof Error ? error.name : String(error)))))`,
  );

/**
 * For `attempt`, with an address, a UDP port and a TCP port: tries to reach them by WebRTC in every way it has, and
 * gives the state of its gathering at the end.
 */
export const connectByWebRtc = async (list: string): Promise<string> => {
  const [at = '', udp = '', tcp = ''] = list.split(' ');
  // A page of its own, so that nothing that our page removes would help.
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const Connection =
    (frame.contentWindow as (Window & typeof globalThis) | null)?.RTCPeerConnection ?? RTCPeerConnection;
  const [one, other] = [
    new Connection({
      iceServers: [
        { urls: `stun:${at}:${udp}` },
        {
          urls: [`turn:${at}:${udp}?transport=udp`, `turn:${at}:${tcp}?transport=tcp`],
          username: 'a',
          credential: 'b',
        },
      ],
    }),
    new Connection(),
  ];
  one.createDataChannel('x');
  await one.setLocalDescription(await one.createOffer());
  await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
  await other.setLocalDescription(await other.createAnswer());
  await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
  for (const candidate of [
    `candidate:1 1 udp 2113937151 ${at} ${udp} typ host`,
    `candidate:2 1 tcp 1518280447 ${at} ${tcp} typ host tcptype passive`,
  ])
    await one.addIceCandidate({ candidate, sdpMid: '0' });
  // The browser gives up only after it has tried everything.
  while (
    one.iceGatheringState !== 'complete' ||
    !['failed', 'disconnected', 'closed'].includes(one.iceConnectionState)
  )
    await new Promise((resolve) =>
      ['icegatheringstatechange', 'iceconnectionstatechange'].forEach((event) =>
        one.addEventListener(event, resolve, { once: true }),
      ),
    );
  frame.remove();
  return one.iceGatheringState;
};

/** An expression: asks the page to look a name up, and to connect, by links. */
export const lookUpByLink =
  "!['dns-prefetch', 'preconnect'].forEach((rel) => document.head.append(Object.assign(document.createElement('link'), { rel, href: 'https://look-me-up.example/' })))";
