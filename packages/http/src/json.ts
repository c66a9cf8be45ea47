export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** A JSON object. */
export type Node = { [key: string]: Json };

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
