/** The committed document, beside the sources of the package. */
export const documentFile = new URL('../../openapi/openapi.json', import.meta.url);
