import type { ReadContacts } from '@ganghui/core';
import { createReadPostings } from './postings.ts';
import type { Table } from './table-client.ts';

export const createReadContacts = (table: Table): ReadContacts => {
  const readPostings = createReadPostings(table);
  return async (ids) => {
    const open = [...(await readPostings(ids)).values()].filter(({ posting }) => posting.status === 'published');
    return new Map(open.map(({ posting }) => [posting.id, posting.contact]));
  };
};
