/** What a caller sent, short enough and free of control characters, to be shown in an answer. */
export const cut = (text: string, length: number): string => {
  const plain = text.slice(0, length * 2).replaceAll(/\p{Cc}/gu, '�');
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
};
