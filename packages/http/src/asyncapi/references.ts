import type { Node } from '../json.ts';

export const toSchema = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
export const toServer = (name: string): Node => ({ $ref: `#/servers/${name}` });
export const toChannel = (name: string): Node => ({ $ref: `#/channels/${name}` });
export const toMessage = (name: string): Node => ({ $ref: `#/components/messages/${name}` });
/** A message as an operation names it: by the channel it goes over. */
export const inChannel = (channel: string, message: string): Node => ({ $ref: `#/channels/${channel}/messages/${message}` });
export const toScheme = (name: string): Node => ({ $ref: `#/components/securitySchemes/${name}` });
export const messagesOf = (names: readonly string[]): Node => Object.fromEntries(names.map((name) => [name, toMessage(name)]));

export const http = (more: Node = {}): Node => ({ http: { ...more, bindingVersion: '0.3.0' } });
