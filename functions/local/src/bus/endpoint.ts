import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Bus } from './bus.ts';
import type { BusRules } from './rules.ts';
import { ruleOperation } from './rules-api.ts';

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

// Faults that say what the caller did wrong; whatever else happens is ours.
const ofCaller = new Set(['ValidationException', 'ResourceNotFoundException', 'InvalidEventPatternException']);

/**
 * The door of the local bus for `@aws-sdk/client-eventbridge`. Nobody is asked who they are and signatures are not read:
 * bind it to 127.0.0.1 only. (A page in a browser cannot get in: it may not send X-Amz-Target across origins.) Without `rules` it
 * takes events only.
 */
export const createBusEndpoint = (bus: Pick<Bus, 'putEvents'>, rules?: BusRules): Hono =>
  new Hono()
    .post('/', async (c) => {
      const operation = c.req.header('x-amz-target')?.replace(/^AWSEvents\./, '') ?? '';
      const body: unknown = await c.req.json().catch(() => undefined);
      const onRules = rules && ruleOperation(operation);
      if (onRules) {
        const done = onRules(rules, body);
        return done.ok ? answer(done.body) : fault('SerializationException', done.problem);
      }
      if (operation !== 'PutEvents') return fault('UnknownOperationException', `The local bus does not know ${operation}.`);
      const request = PutEventsRequest.safeParse(body);
      if (!request.success) return fault('SerializationException', z.prettifyError(request.error));
      // Before the bus has them: what fails here is sent again, what fails after would be lost to the other accounts.
      rules?.send(request.data.Entries);
      return answer(await bus.putEvents(request.data.Entries));
    })
    .notFound(() => fault('UnknownOperationException', 'The local bus knows POST / with operations of AWSEvents only.'))
    .onError((error) =>
      ofCaller.has(error.name)
        ? fault(error.name, error.message)
        : fault('InternalException', 'The local bus could not store the events.', 500),
    );
