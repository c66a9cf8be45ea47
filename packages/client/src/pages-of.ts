/** Pages one after the other, each fetched when it is asked for, until there is no next. */
export async function* pagesOf<T>(read: (after: string | null) => Promise<{ page: T; next: string | null }>): AsyncGenerator<T> {
  let after: string | null = null;
  do {
    const { page, next }: { page: T; next: string | null } = await read(after);
    yield page;
    // A cursor that does not move would go on for ever.
    after = next === after ? null : next;
  } while (after !== null);
}
