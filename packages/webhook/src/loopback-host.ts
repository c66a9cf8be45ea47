/** The hosts a one-machine exchange may post to although they are not public. A name that merely resolves to them is not among them. */
export const isLoopbackHost = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
