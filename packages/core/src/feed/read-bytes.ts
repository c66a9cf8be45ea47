/** Most changes in one page. */
export const maxFeedLimit = 1000;
/** Where a page ends, whatever the count asked for: a Lambda answers 6 MB at most. */
export const maxPageBytes = 4_000_000;

/** Bytes of a JSON text as a Lambda answers it: written once more as a text inside JSON, with every quote escaped. */
export const bytesOf = (json: string): number => Buffer.byteLength(JSON.stringify(json));
