/** The committed document, beside the sources of the package. */
export const asyncApiFile = new URL('../../asyncapi/asyncapi.json', import.meta.url);
