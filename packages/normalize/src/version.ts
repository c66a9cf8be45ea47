/** Raised whenever the same raw posting comes out differently; it is part of the content hash, so that better reading makes a new revision. */
export const normalizerVersion = 'n3';
