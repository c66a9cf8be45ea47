import { flow } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { createGateway, type HttpEvent, routeOf } from './gateway.ts';

describe('the local gateway', () => {
  it.each([
    ['PUT', '/v1/markets/320100-01/postings/A1', 'intake'],
    ['GET', '/v1/markets/320100-01/report', 'seek'],
    ['GET', '/v1/feed', 'feed'],
    ['GET', '/v1/postings/320100-01.A1', 'seek'],
    ['GET', '/', 'seek'],
    ['HEAD', '/', 'seek'],
    ['HEAD', '/v1/feed', 'seek'],
    ['DELETE', '/v1/feed', 'seek'],
    ['GET', '/no/such/page', 'seek'],
  ])('sends %s %s to %s', (method, path, name) => expect(routeOf(method, path).name).toBe(name));

  it('reaches every route of the flow', () => {
    for (const [name, entry] of Object.entries(flow))
      for (const route of 'routes' in entry ? entry.routes : []) {
        const [method = '', path] = route.split(' ');
        if (path) expect(routeOf(method, path.replaceAll(/\{\w+\}/g, 'x'))).toMatchObject({ key: route, name });
      }
  });

  it('hands over the event API Gateway would, and gives back bytes, status and headers', async () => {
    const events: HttpEvent[] = [];
    const gateway = createGateway(async (_, event) => {
      events.push(event);
      return { statusCode: 418, headers: { 'x-kind': 'teapot' }, body: Buffer.from([0, 255]).toString('base64'), isBase64Encoded: true };
    });
    const response = await gateway(new Request('http://localhost/v1/feed?after=1', { method: 'POST', body: '岗' }));
    expect([response.status, response.headers.get('x-kind')]).toEqual([418, 'teapot']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
    expect(events[0]).toMatchObject({ version: '2.0', rawPath: '/v1/feed', rawQueryString: 'after=1', isBase64Encoded: true });
    expect(Buffer.from(events[0]?.body ?? '', 'base64').toString()).toBe('岗');
  });
});
