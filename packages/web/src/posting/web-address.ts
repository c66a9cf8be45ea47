/** The address when a browser may follow it: http or https, nothing that runs. */
export function webAddress(text: string | null): URL | null {
  const url = text === null ? null : URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
