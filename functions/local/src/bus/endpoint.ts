import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Bus } from './bus.ts';

// On the wire of AWS JSON 1.1 a time is a number of seconds since 1970.
const wireTime = z.number().transform((seconds) => new Date(seconds * 1000));

const PutEventsRequest = z.object({
  Entries: z.array(
    z.object({
      Source: z.string().optional(),
      DetailType: z.string().optional(),
      Detail: z.string().optional(),
      Resources: z.array(z.string()).optional(),
      Time: wireTime.optional(),
      EventBusName: z.string().optional(),
      TraceHeader: z.string().optional(),
    }),
  ),
});

const answer = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() },
  });

const fault = (type: string, message: string, status = 400) => answer({ __type: type, message }, status);

/**
 * The door of the local bus for `@aws-sdk/client-eventbridge`. Nobody is asked who they are and signatures are not read:
 * bind it to 127.0.0.1 only. (A page in a browser cannot get in: it may not send X-Amz-Target across origins.)
 */
export const createBusEndpoint = (bus: Pick<Bus, 'putEvents'>): Hono =>
  new Hono()
    .post('/', async (c) => {
      const operation = c.req.header('x-amz-target');
      if (operation !== 'AWSEvents.PutEvents') return fault('UnknownOperationException', `The local bus does not know ${operation}.`);
      const request = PutEventsRequest.safeParse(await c.req.json().catch(() => undefined));
      if (!request.success) return fault('SerializationException', z.prettifyError(request.error));
      return answer(await bus.putEvents(request.data.Entries));
    })
    .notFound(() => fault('UnknownOperationException', 'The local bus knows POST / with AWSEvents.PutEvents only.'))
    .onError((error) =>
      error.name === 'ValidationException'
        ? fault('ValidationException', error.message)
        : fault('InternalException', 'The local bus could not store the events.', 500),
    );
